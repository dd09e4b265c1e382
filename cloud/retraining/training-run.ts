import packageFile from '../../package.json' with { type: 'json' };
import { vectorSize } from '../../src/core/encoder/layout';
import type { TeamHead } from '../../src/core/release/bundle';
import type { ServingModel } from '../enrich/serving-model';
import type { HeadName } from '../lake/curated-label';
import type { Part } from '../lake/curated-part';
import type { LakeEngine } from '../lake/engine';
import { tokenOf } from '../lake/seen-profile';
import { keepTrainingRows } from '../lake/training-file';
import { findRecord, keepRecord } from '../records';
import type { Store } from '../store/store';
import { findTeamHead, readBundle } from './champion';
import { minHeldOut, minLearned } from './check-rows';
import { askForHelp, inTurn, learnOnce } from './fan-out';
import { HeadOutcome } from './head-outcome';
import { makeBundle } from './make-bundle';
import { Parties } from './parties';
import {
  headOutcomeName,
  lineageName,
  outcomeName,
  type RunOutcome,
  type RunStart,
  trainingName,
} from './run-record';
import { selectRows } from './select-rows';
import type { Serving } from './serving';
import { trainHead } from './train-head';
import type { TrainingRow } from './training-row';

/** Counts up whenever the same labels would give other heads. */
const trainingVersion = 4;
export const codeVersion = `${packageFile.version}+training.${trainingVersion}`;

const maxHeads = 20;
/** Limit of heads whose labels all came by one token. */
const maxOfOneToken = 15;

export interface RunParts {
  store: Store;
  /** What the channel has, or had when the run began. */
  model: ServingModel;
  parts: readonly Part[];
  /** Over the same parts. */
  engine: LakeEngine;
  /** First digits of the tokens whose labels count. */
  tokens: ReadonlySet<string>;
  now(): number;
}

/**
 * Does what is left of a run: the heads that nobody else is at, then, once all are there, the bundle. Others are asked to help.
 * Each step is an object under a name that the run's beginning determines, so that it may stop anywhere and be done twice.
 * Undefined where heads are left. Throws StoreError or Problem.
 *
 * @param until milliseconds since 1970; a step that has begun is finished
 * @param first key of the head that a helper begins with; undefined for whoever goes on with the whole run
 */
export async function continueRun(
  run: string,
  start: RunStart,
  { store, model, parts, engine, tokens, now }: RunParts,
  until: number,
  first?: string,
): Promise<RunOutcome | undefined> {
  const serving = await readServing(store, start, model);
  const parties = new Parties(parts, Date.parse(start.at));
  const heads = headsToLearn(parts, serving, parties);
  if (!first) await askForHelp(store, run, heads);
  const learn = async (head: HeadName) =>
    trainHead(store, {
      ...head,
      rows: await selectOnce(store, run, { engine, tokens, parties }, head),
      serving,
      parties,
      now: Date.parse(start.at),
    });
  for (const head of inTurn(heads, first)) {
    if (now() > until) break;
    await learnOnce(store, run, head, now(), learn);
  }
  const found = await Promise.all(
    heads.map((head) => findRecord(store, headOutcomeName(run, head), HeadOutcome)),
  );
  const outcomes = found.filter((each) => each !== undefined);
  // Somebody is at the others, or will be: whoever ends last puts all together.
  if (outcomes.length < heads.length) return undefined;
  const passed = outcomes.flatMap((each) => (each.status === 'passed' ? [each.challenger] : []));
  const trusted = outcomes.flatMap((each) =>
    each.status === 'passed' && each.waits.length === 0 ? [each.challenger] : [],
  );
  const make = (heads: readonly TeamHead[], name: string) =>
    heads.length > 0 ? makeBundle(store, name, heads, serving.bundle) : null;
  const bundle = await make(passed, versionOf(run));
  const isWhole = trusted.length === passed.length;
  const trial = isWhole ? bundle : await make(trusted, `${versionOf(run)}-t`);
  const at = new Date(now()).toISOString();
  const outcome: RunOutcome = { format: 1, at, run, heads: outcomes, bundle, trial };
  for (const each of [bundle, ...(isWhole ? [] : [trial])])
    if (each) await keepRecord(store, lineageName(each.sha256), { format: 1, run, start, outcome });
  await keepRecord(store, outcomeName(run), outcome);
  return outcome;
}

/** `20261128-0123456789abcdef` */
function versionOf(run: string): string {
  return `${run.slice(0, 10).replaceAll('-', '')}-${run.slice(11)}`;
}

/**
 * First those that are released already, then those that the most known profiles have labelled; no single token has more than
 * its share of the new ones. Sizes with hours have no counterpart among the heads that a team can teach.
 */
function headsToLearn(parts: readonly Part[], { shipped, bundle }: Serving, parties: Parties): HeadName[] {
  const counts = new Map<string, HeadName & { labels: number; known: number; profiles: Set<string> }>();
  for (const { helpdesk, head, lines, profiles } of parts.flatMap((part) => part.heads)) {
    const key = JSON.stringify([helpdesk, head]);
    const before = counts.get(key);
    const labels = lines + (before?.labels ?? 0);
    const all = new Set([...(before?.profiles ?? []), ...profiles]);
    const known = [...all].filter((profile) => parties.isKnown(profile)).length;
    counts.set(key, { helpdesk, head, labels, known, profiles: all });
  }
  const isReleased = (name: HeadName) =>
    Number(bundle !== undefined && findTeamHead(bundle, name) !== undefined);
  const used = new Map<string, number>();
  const isWithinShare = ({ profiles, ...name }: HeadName & { profiles: ReadonlySet<string> }) => {
    const tokens = new Set([...profiles].map(tokenOf));
    const before = Math.max(0, ...[...tokens].map((token) => used.get(token) ?? 0));
    for (const token of tokens) used.set(token, (used.get(token) ?? 0) + 1);
    return isReleased(name) === 1 || tokens.size > 1 || before < maxOfOneToken;
  };
  return [...counts.entries()]
    .filter(([, { head, labels }]) => labels >= minLearned + minHeldOut && shipped[head]?.kind !== 'quantity')
    .sort(
      ([one, a], [other, b]) =>
        isReleased(b) - isReleased(a) || b.known - a.known || b.labels - a.labels || (one < other ? -1 : 1),
    )
    .map(([, each]) => each)
    .filter(isWithinShare)
    .slice(0, maxHeads)
    .map(({ helpdesk, head }) => ({ helpdesk, head }));
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
  { engine, tokens, parties }: Pick<RunParts, 'engine' | 'tokens'> & { parties: Parties },
  head: HeadName,
): Promise<TrainingRow[]> {
  const rows = await selectRows(engine, head, tokens, parties);
  await keepTrainingRows(store, trainingName(run, head), rows);
  return rows;
}
