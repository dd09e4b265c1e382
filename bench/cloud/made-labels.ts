import { ulid } from 'ulid';
import type { CuratedLabel } from '../../cloud/lake/curated-label';
import { millisecondsPerDay } from '../../src/core/days';
import { seededRandom } from '../../src/core/random';

const words = [
  ['printer', 'toner', 'screen', 'laptop', 'battery', 'keyboard'],
  ['password', 'login', 'locked', 'account', 'token', 'badge'],
  ['flight', 'hotel', 'visa', 'train', 'booking', 'luggage'],
  ['invoice', 'payment', 'refund', 'order', 'receipt', 'price'],
];
const common =
  'please help since this morning again for our whole team before noon it does not work any more'.split(' ');
const heads = ['field:queue', 'field:product', 'field:team', 'field:region', 'topic'];
const clients = 50;

/**
 * Labels with texts of a made-up team of 50 profiles, five to a ticket, a tenth of them wrong; the last of them just before
 * `now`, the others over the 30 days before.
 */
export function* makeLabels(count: number, now: number): Generator<CuratedLabel> {
  const random = seededRandom(count);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  for (let i = 0; i < count; i += heads.length) {
    const at = now - Math.round((30 * millisecondsPerDay * (count - i)) / count);
    const topic = random.below(words.length);
    const own = words[topic] ?? [];
    const body = Array.from({ length: 40 }, () => pick(random.below(4) === 0 ? own : common)).join(' ');
    const text = `${pick(own)} ${pick(own)}\n${body} ${i}`;
    const ticketHash = Array.from({ length: 8 }, () =>
      random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    for (const [h, head] of heads.slice(0, count - i).entries()) {
      const value = random.below(10) === 0 ? random.below(words.length) : (topic + h) % words.length;
      yield {
        id: ulid(at),
        at: new Date(at).toISOString(),
        helpdesk: 'zendesk',
        head,
        suggested: `value ${random.below(words.length)}`,
        confidence: 0.6,
        final: `value ${value}`,
        source: 'corrected',
        model: 'general@1.0.0',
        ticketHash,
        client: (i % clients).toString(16).padStart(16, '0'),
        text,
      };
    }
  }
}
