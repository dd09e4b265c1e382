import { createHash } from 'node:crypto';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ulid } from 'ulid';
import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { seededRandom } from '../../src/core/random';
import type { Store } from '../store/store';
import type { CuratedLabel } from './curated-label';

export const lakeNow = Date.parse('2026-11-28T12:00:00Z');
export const lakeTokens = ['0'.repeat(8), '1'.repeat(8), '2'.repeat(8)];

/** Labels of many kinds, with whatever intake lets through: repeated ids, one flooding, clocks ahead, cut emojis. */
export function mixedLabels(count: number, seed: number): CuratedLabel[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)] as T;
  return Array.from({ length: count }, (_, i): CuratedLabel => {
    const at = lakeNow - random.below(3_000) * 1000 + (random.below(100) === 0 ? 3 * millisecondsPerDay : 0);
    const ticket = random.below(count / 3);
    const floods = random.below(3) === 0;
    const client = floods ? 0 : random.below(20);
    const hasText = random.below(10) > 0;
    return {
      id: random.below(50) === 0 ? ulid(lakeNow, () => 0.5) : ulid(at, () => random.next()),
      at: new Date(at).toISOString(),
      helpdesk: random.below(10) === 0 ? 'jira' : 'zendesk',
      head: floods ? 'field:queue' : `field:${pick(['queue', 'ärger "neu"', 'c', 'd'])}`,
      suggested: pick(['a', 'b', '']),
      confidence: random.below(1000) / 1000,
      final: floods ? 'a' : pick(['a', 'b', 'c']),
      source: pick(['accepted', 'corrected', 'helpdesk']),
      model: pick(['general@1.0.0', 'team@2', 'desk-9@1']),
      ticketHash: createHash('sha256').update(`${client} ${ticket}`).digest('hex'),
      ...(random.below(10) > 0 && { client: client.toString(16).padStart(16, '0') }),
      ...(random.below(20) > 0 && {
        taken: { token: lakeTokens[client % 3] ?? '', day: formatUtcDay(at) },
      }),
      ...(hasText && {
        text: `subject ${ticket}\nbody ${'😀'.slice(0, 1 + random.below(2))} ü\u0001 ${i % 7 === 0 ? '\ud800' : ''}`,
      }),
    };
  });
}

/** All rows of the Parquet files below a prefix, as a reader of somebody else's reads them. */
export async function readParquet(store: Store, prefix: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const name of store.list(prefix)) {
    if (!name.endsWith('.parquet')) continue;
    const bytes = await store.get(name);
    if (!bytes) continue;
    const file = bytes.slice().buffer;
    rows.push(...(await parquetReadObjects({ file, compressors })));
  }
  return rows;
}
