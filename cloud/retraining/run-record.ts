import * as v from 'valibot';
import { BundleReference } from '../../src/core/release/release';
import { type HeadName, headKey } from '../lake/curated-label';
import type { Part } from '../lake/curated-part';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import { HeadOutcome } from './head-outcome';

const Moment = v.pipe(v.string(), v.isoTimestamp());

/** What a run of training begins with: everything that follows depends on this alone. */
export const RunStart = v.object({
  format: v.literal(1),
  at: Moment,
  channel: v.string(),
  /** SHA-256 over the parts of the curated zone that it reads. */
  data: v.string(),
  parts: v.array(v.string()),
  labels: v.number(),
  /** What the channel has. */
  champion: v.nullable(BundleReference),
  /** Version of the product, and of what training does. */
  code: v.string(),
  seed: v.number(),
  /** First digits of the tokens whose labels count. */
  tokens: v.optional(v.array(v.string())),
});
export type RunStart = v.InferOutput<typeof RunStart>;

export const RunOutcome = v.object({
  format: v.literal(1),
  at: Moment,
  run: v.string(),
  heads: v.array(HeadOutcome),
  /** null: nothing passed, and what there is stays. */
  bundle: v.nullable(BundleReference),
  /** Bundle with only the heads that a job may put on trial; null if there are none. Absent in runs of earlier versions. */
  trial: v.optional(v.nullable(BundleReference), null),
});
export type RunOutcome = v.InferOutput<typeof RunOutcome>;

/** Where a bundle comes from: kept under its hash for as long as there is the store. */
export const Lineage = v.object({
  format: v.literal(1),
  run: v.string(),
  start: RunStart,
  outcome: RunOutcome,
});
export type Lineage = v.InferOutput<typeof Lineage>;

export function dataHash(parts: readonly Pick<Part, 'prefix'>[]): string {
  return sha256Of(
    parts
      .map(({ prefix }) => prefix)
      .sort()
      .join('\n'),
  );
}

/** `<day>-<hash>`: the same data, champion, code and seed are the same run. */
export function runName({ at, data, champion, code, seed, tokens }: RunStart): string {
  return `${at.slice(0, 10)}-${sha256Of(JSON.stringify([data, champion?.sha256, code, seed, tokens])).slice(0, 16)}`;
}

export const startName = (run: string) => `runs/${run}/start.json`;
export const outcomeName = (run: string) => `runs/${run}/outcome.json`;
export const headOutcomeName = (run: string, head: HeadName) => `runs/${run}/${headKey(head)}.json`;
export const trainingName = (run: string, head: HeadName) =>
  `training/day=${run.slice(0, 10)}/head_key=${headKey(head)}/${run.slice(11)}.parquet`;
export const lineageName = (sha256: string) => `lineage/${sha256}.json`;

/** Names of all runs, the oldest first. */
export async function listRuns(store: Store): Promise<string[]> {
  const runs: string[] = [];
  for await (const name of store.list('runs/'))
    if (name.endsWith('/start.json')) runs.push(name.split('/')[1] ?? '');
  return runs;
}
