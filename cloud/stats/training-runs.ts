import { findRecord } from '../records';
import { rowFindings } from '../retraining/check-rows';
import { gateFindings } from '../retraining/compare';
import { describeDispute } from '../retraining/describe-run';
import type { HeadOutcome } from '../retraining/head-outcome';
import { isGroup } from '../retraining/parties';
import { listRuns, outcomeName, RunOutcome } from '../retraining/run-record';
import { waitReasons } from '../retraining/trusted-head';
import type { Store } from '../store/store';
import type { TrainedHead, TrainingRun } from './stats-answer';

const maxShown = 10;

/** The latest runs of training that are finished, the latest first, without anything of single profiles. Throws StoreError. */
export async function readTrainingRuns(store: Store): Promise<TrainingRun[]> {
  const runs: TrainingRun[] = [];
  for (const run of (await listRuns(store)).reverse()) {
    if (runs.length === maxShown) break;
    const outcome = await findRecord(store, outcomeName(run), RunOutcome);
    if (!outcome) continue;
    const { at, bundle, heads } = outcome;
    const found = bundle && { sha256: bundle.sha256, name: `${bundle.name} ${bundle.version}` };
    runs.push({ run, at, bundle: found, heads: heads.map(describeHead) });
  }
  return runs;
}

const replaceIt = 'If nobody has joined lately, replace that token.';

function describeHead(outcome: HeadOutcome): TrainedHead {
  const { helpdesk, head, rows, status } = outcome;
  const about = { helpdesk, head, tickets: rows, status };
  const left = outcome.contrary
    .filter(({ client }) => isGroup(client))
    .map(
      ({ client, labels }) =>
        `Left out: ${labels} labels of ${client}, which contradict all others. ${replaceIt}`,
    );
  if (outcome.status === 'not-learned')
    return {
      ...about,
      before: null,
      now: null,
      gain: null,
      why: [...outcome.findings.map((each) => rowFindings[each]), ...describeDispute(outcome), ...left],
    };
  const { champion, challenger, gain } = outcome.comparison;
  return {
    ...about,
    before: champion.accuracy,
    now: challenger.accuracy,
    gain,
    why: [
      ...outcome.findings.map((each) => gateFindings[each]),
      ...(outcome.status === 'passed' ? outcome.waits.map((each) => waitReasons[each]) : []),
      ...left,
    ],
  };
}
