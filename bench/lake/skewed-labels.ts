import { createHash } from 'node:crypto';
import { millisecondsPerDay } from '../../src/core/days';
import { seededRandom } from '../../src/core/random';

/** What the made-up labels come to, to be compared with what a lake holds. */
export interface MadeLabels {
  labels: number;
  /** By head. */
  heads: Map<string, number>;
  /** Sum of the confidences, in thousandths. */
  confidence: number;
}

const [profiles, tokens, headCount] = [4000, 40, 40];
/** As many come in on a day of a large company. */
const labelsOfDay = 333_333;
const words =
  'printer toner screen laptop battery keyboard password login locked account token badge flight hotel visa train booking luggage invoice payment refund order receipt price please help since morning again whole team before noon does not work any more'.split(
    ' ',
  );

/**
 * Lines of the raw zone, `perBatch` a batch, as intake keeps them: heads and profiles follow Zipf's law, one label in three
 * hundred was sent twice; each has a text of some 250 characters. The last is from just before `now`.
 *
 * @param made gets what they come to
 */
export function* skewedBatches(
  count: number,
  now: number,
  perBatch: number,
  made: MadeLabels,
): Generator<{ at: number; lines: string }> {
  const days = Math.ceil(count / labelsOfDay);
  const random = seededRandom(count);
  const [headOf, profileOf] = [zipf(headCount, random), zipf(profiles, random)];
  let lines: string[] = [];
  let at = now;
  for (let i = 0; i < count; i++) {
    at = now - Math.round((days * millisecondsPerDay * (count - i)) / count);
    const profile = profileOf();
    const head = `field:${headOf()}`;
    const right = random.below(10) > 2;
    const value = random.below(8);
    const confidence = random.below(1000);
    const text = Array.from({ length: 38 }, () => words[random.below(words.length)]).join(' ');
    const day = new Date(at).toISOString();
    const label = {
      id: idOf(at, i),
      at: day,
      helpdesk: 'zendesk',
      head,
      suggested: `value ${right ? value : (value + 1) % 8}`,
      confidence: confidence / 1000,
      final: `value ${value}`,
      source: i % 5 === 0 ? 'helpdesk' : right ? 'accepted' : 'corrected',
      model: `general@1.${i % 3}.0`,
      ticketHash: createHash('sha256')
        .update(`${count} ${i >> 1}`)
        .digest('hex'),
      client: profile.toString(16).padStart(16, '0'),
      text: `${text.slice(0, 20)}\n${text} ${i >> 1}`,
      taken: { token: (profile % tokens).toString(16).padStart(8, '0'), day: day.slice(0, 10) },
    };
    const line = JSON.stringify(label);
    lines.push(line);
    made.labels += 1;
    made.confidence += confidence;
    made.heads.set(head, (made.heads.get(head) ?? 0) + 1);
    if (i % 300 === 299) lines.push(line);
    if (lines.length >= perBatch) {
      yield { at, lines: `${lines.join('\n')}\n` };
      lines = [];
    }
  }
  if (lines.length > 0) yield { at, lines: `${lines.join('\n')}\n` };
}

export const benchTokens: ReadonlySet<string> = new Set(
  Array.from({ length: tokens }, (_, i) => i.toString(16).padStart(8, '0')),
);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID of this time whose last digits count, so that it is never made twice. */
function idOf(at: number, i: number): string {
  const digits = (value: number, length: number) => {
    let [rest, text] = [value, ''];
    for (let k = 0; k < length; k++) {
      text = `${alphabet[rest % 32]}${text}`;
      rest = Math.floor(rest / 32);
    }
    return text;
  };
  return `${digits(at, 10)}${digits(i, 16)}`;
}

/** Draws 0 the most often, then 1, and so on (weights 1, 1/2, 1/3 …). */
function zipf(size: number, random: { next(): number }): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let i = 1; i <= size; i++) {
    sum += 1 / i;
    sums.push(sum);
  }
  return () => {
    const wanted = random.next() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
