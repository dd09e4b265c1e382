import { describe, expect, it } from 'vitest';
import { desk, shuffled, ticket } from './desk-test-support';
import { answerValue, learnValues, reachesThreshold } from './learn-values';

const options = { kind: 'class' as const, seed: 1, targetPrecision: 0.9 };

describe('learning a field with values', () => {
  it('predicts tickets that it has not seen, and is sure of them', async () => {
    const head = await learnValues(desk(240), options);
    const answer = answerValue(head, ticket('my screen and my battery are broken'));
    expect(answer.value).toBe('hardware');
    expect(answer.confidence).toBeGreaterThan(0.8);
    expect(answer.probabilities.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 6);
    expect(reachesThreshold(head, answer)).toBe(true);
  });

  it('gives the same answers for the same seed', async () => {
    const texts = ['visa for the flight', 'locked account', 'something else'].map((text) => ticket(text));
    const answers = async () => {
      const head = await learnValues(desk(150), options);
      return texts.map((text) => answerValue(head, text));
    };
    expect(await answers()).toEqual(await answers());
  });

  it('does not commit itself where the labels are noise', async () => {
    const noise = desk(240).map((row, i) => ({ ...row, value: shuffled[i] % 2 ? 'a' : 'b' }));
    const head = await learnValues(noise, options);
    const answer = answerValue(head, ticket('the printer fails'));
    expect(answer.confidence).toBeLessThan(0.9);
    expect(reachesThreshold(head, answer)).toBe(false);
  });

  it('looks at the subject, at other fields, and at the vector of the shipped model', async () => {
    const plain = desk(200).map((row, i) => ({ ...row, body: `ticket ${i}`, value: i % 2 ? 'a' : 'b' }));
    const learned = {
      subject: plain.map((row, i) => ({ ...row, subject: i % 2 ? 'invoice' : 'delivery' })),
      fields: plain.map((row, i) => ({ ...row, fields: { channel: i % 2 ? 'mail' : 'phone' } })),
      encoded: plain.map((row, i) => ({ ...row, encoded: Float32Array.of(i % 2, 5, (i * 7) % 11) })),
    };
    for (const rows of Object.values(learned)) {
      const head = await learnValues(rows, options);
      const right = rows.filter(({ value, ...row }) => answerValue(head, row).value === value).length;
      expect(right / rows.length).toBeGreaterThan(0.95);
    }
  });

  it('reads a language without spaces to the end', async () => {
    const filler = 'いつもお世話になっております。本日もよろしくお願いいたします。ところで先ほどから、';
    const rows = Array.from({ length: 120 }, (_, i) =>
      ticket(
        `${filler}${i % 2 ? '印刷機が動きません' : '暗証番号を忘れました'}${i}`,
        i % 2 ? 'hardware' : 'access',
      ),
    );
    const head = await learnValues(rows, options);
    expect(answerValue(head, ticket(`${filler}印刷機の調子が悪いです`)).value).toBe('hardware');
    expect(answerValue(head, ticket(`${filler}暗証番号が分かりません`)).value).toBe('access');
  });

  it('reports its progress, waits for the report, and stops where it throws', async () => {
    const shares: number[] = [];
    let waiting = 0;
    const report = async (share: number) => {
      expect(waiting).toBe(0);
      waiting++;
      await Promise.resolve();
      waiting--;
      shares.push(share);
    };
    await learnValues(desk(150), { ...options, report });
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const cancelled = new Error('cancelled');
    const stop = () => {
      throw cancelled;
    };
    await expect(learnValues(desk(150), { ...options, report: stop })).rejects.toBe(cancelled);
  });
});
