import { ulid } from 'ulid';
import { formatUtcDay } from '../../src/core/days';
import { seededRandom } from '../../src/core/random';
import { hashToken } from '../caller';
import { agentToken } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
import { rawBatchName } from '../lake/zones';
import type { Store } from '../store/store';

const words: Record<string, string[]> = {
  hardware: ['printer', 'toner', 'screen', 'laptop', 'battery', 'keyboard', 'cable', 'monitor'],
  access: ['password', 'login', 'locked', 'account', 'token', 'badge', 'permission', 'reset'],
  travel: ['flight', 'hotel', 'visa', 'train', 'booking', 'luggage', 'taxi', 'receipt'],
};
const filler = [
  'please',
  'help',
  'since',
  'monday',
  'again',
  'urgent',
  'team',
  'morning',
  'office',
  'customer',
];
export const teamValues = Object.keys(words);

/** Labels are made before this moment where nothing else is said. */
export const teamNow = Date.parse('2026-11-28T12:00:00Z');

export interface Team {
  labels: number;
  clients: number;
  /** Share of the suggestions that were right. */
  suggestedRight: number;
  seed: number;
  head: string;
  /** First digits of the token's hash. */
  token: string;
  model: string;
  /** Days over which the labels are spread. */
  days: number;
  now: number;
}

/** Teams that were made: no two have the same ids, and a run has those of the last run. */
let made = 0;

/** Labels with texts of a made-up team: the words tell the value, and the suggestions are mostly wrong. */
export function teamLabels(changes: Partial<Team> = {}): CuratedLabel[] {
  const { labels, clients, suggestedRight, seed, head, token, model, days, now }: Team = {
    ...{ labels: 400, clients: 4, suggestedRight: 0.4, seed: 1, days: 10, now: teamNow },
    ...{ head: 'field:queue', token: hashToken(agentToken).slice(0, 8), model: 'desk-100@20261101T000000Z' },
    ...changes,
  };
  const random = seededRandom(seed);
  made += 1;
  const ids = seededRandom(made);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  return Array.from({ length: labels }, (_, i): CuratedLabel => {
    const at = now - Math.round((days * 86_400_000 * (labels - i)) / labels);
    const value = pick(teamValues);
    const own = words[value] ?? [];
    const text = `${pick(own)} ${pick(own)}\n${Array.from({ length: 12 }, () => pick(random.below(3) > 0 ? filler : own)).join(' ')} ${i}`;
    const isRight = random.next() < suggestedRight;
    const suggested = isRight ? value : pick(teamValues.filter((each) => each !== value));
    return {
      id: ulid(at, () => ids.next()),
      at: new Date(at).toISOString(),
      helpdesk: 'zendesk',
      head,
      suggested,
      confidence: 0.6,
      final: value,
      source: isRight ? 'accepted' : 'corrected',
      model,
      ticketHash: ticketHash(i, seed),
      client: (i % clients).toString(16).padStart(16, '0'),
      taken: { token, day: formatUtcDay(at) },
      text,
    };
  });
}

function ticketHash(i: number, seed: number): string {
  const random = seededRandom(seed * 1_000_003 + i);
  return Array.from({ length: 8 }, () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

/** Puts labels into the raw zone, as intake does. */
export async function putLabels(
  store: Store,
  labels: readonly CuratedLabel[],
  at = teamNow,
  perBatch = 1000,
): Promise<void> {
  for (let from = 0; from < labels.length; from += perBatch) {
    const lines = labels.slice(from, from + perBatch).map((label) => `${JSON.stringify(label)}\n`);
    await store.putIfAbsent(rawBatchName(ulid(at), new Date(at)), new TextEncoder().encode(lines.join('')));
  }
}
