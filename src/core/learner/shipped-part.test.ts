import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import type { DeskRow } from './desk-ticket';
import { openHead, packHead } from './head-file';
import { answerValue, learnValues } from './learn-values';
import type { ShippedHead } from './shipped-part';

const values = ['access', 'hardware', 'travel'];
const shipped: ShippedHead = { values, first: 2, temperature: 1, bias: [0, 0, 0] };
const words: Record<string, string[]> = {
  access: ['password', 'login', 'locked', 'account'],
  hardware: ['printer', 'toner', 'screen', 'cable'],
  travel: ['flight', 'hotel', 'visa', 'train'],
};
const common = 'please help since monday again the office team needs this done today'.split(' ');

/**
 * Tickets of which the shipped head gets so large a share right.
 *
 * @param told whether the words tell the value
 */
function tickets(size: number, right: number, seed: number, told = true, used = values): DeskRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, () => {
    const value = used[random.below(used.length)];
    const own = told ? words[value] : common;
    const body = Array.from({ length: 12 }, (_, at) => (at % 4 === 0 ? own : common)[random.below(4)]).join(
      ' ',
    );
    const says = random.next() < right ? value : values[random.below(values.length)];
    const encoded = Float32Array.from([0.1, 0.2, ...values.map((each) => (each === says ? 2 : 0))]);
    return { subject: '', body, value, encoded };
  });
}

const learn = (rows: readonly DeskRow[]) =>
  learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9, shipped });

function shareRight(head: Awaited<ReturnType<typeof learn>>, rows: readonly DeskRow[]): number {
  return rows.filter((row) => answerValue(head, row).value === row.value).length / rows.length;
}

describe('a refreshed head', () => {
  it('goes on saying what the shipped one says where the labels teach nothing', async () => {
    const head = await learn(tickets(60, 0.9, 1, false));
    for (const row of tickets(100, 0.9, 2, false)) {
      const [most] = values
        .map((value, i) => ({ value, output: row.encoded?.[shipped.first + i] ?? 0 }))
        .sort((a, b) => b.output - a.output);
      expect(answerValue(head, row).value).toBe(most?.value);
    }
  });

  it('is better than either where each knows something', async () => {
    const rows = tickets(150, 0.6, 1);
    const test = tickets(300, 0.6, 2);
    expect(shareRight(await learn(rows), test)).toBeGreaterThan(0.9);
  });

  it('keeps the values that nobody has labelled', async () => {
    const head = await learn(tickets(150, 0.95, 1, true, ['access', 'hardware']));
    const travel = tickets(100, 1, 3, true, ['travel']);
    expect(head.values).toEqual(values);
    expect(shareRight(head, travel)).toBeGreaterThan(0.8);
  });

  it('is not surer of another value than of its answer, labelled or not', async () => {
    const head = await learn(tickets(150, 0.8, 1, true, ['access', 'hardware']));
    for (const row of [...tickets(60, 0.6, 2), ...tickets(60, 1, 3, false, ['travel'])]) {
      const { confidence, probabilities } = answerValue(head, row);
      expect(Math.max(...probabilities)).toBe(confidence);
    }
  });

  it('answers from its file to the same digits, and is refused where that is damaged', async () => {
    const head = await learn(tickets(150, 0.6, 1));
    const opened = openHead(packHead(head));
    if (opened.kind !== 'class') throw new Error('another kind');
    expect(opened.shipped).toEqual(head.shipped);
    for (const row of tickets(20, 0.6, 2)) {
      const [kept, before] = [answerValue(opened, row), answerValue(head, row)];
      expect(kept.value).toBe(before.value);
      expect(kept.confidence).toBeCloseTo(before.confidence, 2);
    }
    const damaged = packHead({ ...head, shipped: { first: 2, temperature: 1, bias: [0] } });
    expect(() => openHead(damaged)).toThrow('sizes');
  });
});
