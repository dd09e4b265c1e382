import packageFile from '../../package.json' with { type: 'json' };
import { vectorSize } from '../../src/core/encoder/layout';
import type { ServingModel } from '../enrich/serving-model';
import type { HeadName } from '../lake/curated-label';
import type { Part } from '../lake/curated-part';
import type { Store } from '../store/store';
import { readBundle } from './champion';
import { fewestAside, fewestLearned } from './check-rows';
import { HeadOutcome } from './head-outcome';
import { makeBundle } from './make-bundle';
import {
  headOutcomeName,
  keepRecord,
  lineageName,
  outcomeName,
  type RunOutcome,
  type RunStart,
  readRecord,
  trainingName,
} from './run-record';
import { selectRows } from './select-rows';
import type { Serving } from './serving';
import { trainHead } from './train-head';
import type { TrainingRow } from './training-row';

/** Counts up whenever the same labels would give other heads. */
const trainingVersion = 2;
export const codeVersion = `${packageFile.version}+training.${trainingVersion}`;

const mostHeads = 20;

export interface RunParts {
  store: Store;
  /** What the channel has, or had when the run began. */
  model: ServingModel;
  parts: readonly Part[];
  now(): number;
}

/**
 * Does what is left of a run: a head after the other, then the bundle. Each step is an object under a name that the
 * run's beginning determines, so that it may stop anywhere and be done twice. Undefined where `until` came before the
 * end. Throws StoreError or Problem.
 *
 * @param until milliseconds since 1970; a step that has begun goes on
 */
export async function continueRun(
  run: string,
  start: RunStart,
  { store, model, parts, now }: RunParts,
  until: number,
): Promise<RunOutcome | undefined> {
  const serving = await readServing(store, start, model);
  const outcomes: HeadOutcome[] = [];
  for (const head of headsToLearn(parts, serving)) {
    const name = headOutcomeName(run, head);
    const known = await readRecord(store, name, HeadOutcome);
    if (!known && now() > until) return undefined;
    const outcome =
      known ??
      (await trainHead(store, {
        ...head,
        rows: await selectOnce(store, run, parts, head),
        serving,
        now: Date.parse(start.at),
      }));
    if (!known) await keepRecord(store, name, outcome);
    outcomes.push(outcome);
  }
  const passed = outcomes.flatMap((each) => (each.status === 'passed' ? [each.challenger] : []));
  const bundle = passed.length > 0 ? await makeBundle(store, versionOf(run), passed, serving.bundle) : null;
  const outcome: RunOutcome = { format: 1, at: new Date(now()).toISOString(), run, heads: outcomes, bundle };
  if (bundle) await keepRecord(store, lineageName(bundle.sha256), { format: 1, run, start, outcome });
  await keepRecord(store, outcomeName(run), outcome);
  return outcome;
}

/** `20261128-0123456789abcdef` */
function versionOf(run: string): string {
  return `${run.slice(0, 10).replaceAll('-', '')}-${run.slice(11)}`;
}

/** Those with the most labels. Sizes with hours have no counterpart among the heads that a team can teach. */
function headsToLearn(parts: readonly Part[], { shipped }: Serving): HeadName[] {
  const counts = new Map<string, HeadName & { labels: number }>();
  for (const { helpdesk, head, lines } of parts.flatMap((part) => part.heads)) {
    const key = JSON.stringify([helpdesk, head]);
    const labels = lines.reduce((sum, each) => sum + each, counts.get(key)?.labels ?? 0);
    counts.set(key, { helpdesk, head, labels });
  }
  return [...counts.entries()]
    .filter(
      ([, { head, labels }]) => labels >= fewestLearned + fewestAside && shipped[head]?.kind !== 'quantity',
    )
    .sort(([one, a], [other, b]) => b.labels - a.labels || (one < other ? -1 : 1))
    .slice(0, mostHeads)
    .map(([, { helpdesk, head }]) => ({ helpdesk, head }));
}

async function readServing(store: Store, { champion }: RunStart, model: ServingModel): Promise<Serving> {
  const { name, version, heads } = await model.describe();
  return {
    ...(champion && { bundle: await readBundle(store, champion) }),
    model: `${name}@${version}`,
    openModel: () => model.open(),
    shipped: heads,
    firstScore: vectorSize,
  };
}

/** The rows are kept in the training zone, so that it can be seen later what a head has learned from. */
async function selectOnce(
  store: Store,
  run: string,
  parts: readonly Part[],
  head: HeadName,
): Promise<TrainingRow[]> {
  const { rows } = await selectRows(store, parts, head);
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await store.putIfAbsent(trainingName(run, head), new TextEncoder().encode(lines));
  return rows;
}
