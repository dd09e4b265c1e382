import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { openHead } from '../../src/core/learner/head-file';
import { answerValue } from '../../src/core/learner/learn-values';
import { valuesLearner } from '../../src/core/learner/values-learner';
import { precisionAbove } from '../../src/core/metrics/confidence';
import type { TeamHead } from '../../src/core/release/bundle';
import type { HeadName } from '../lake/curated-label';
import { addPackage } from '../registry/packages';
import type { Store } from '../store/store';
import { championFor, findTeamHead, shippedChampion } from './champion';
import { checkRows } from './check-rows';
import { type Answer, type Asked, compare, gate } from './compare';
import { encodeRows } from './encode-rows';
import { differsOnFixed, fixedTickets } from './fixed-tickets';
import type { HeadOutcome } from './head-outcome';
import { byParty, type From, type Parties } from './parties';
import { planHead } from './plan-head';
import { seed } from './seed';
import type { Serving } from './serving';
import { splitRows } from './split-rows';
import { type TrainingRow, toDeskRow } from './training-row';
import { reasonsToWait } from './trusted-head';
import { weighClients } from './weigh-clients';

const targetPrecision = 0.9;

export interface HeadTraining extends HeadName {
  rows: readonly TrainingRow[];
  serving: Serving;
  parties: Parties;
  now: number;
}

/**
 * Learns one head as the extension learns a desk's, measures it beside what answers now, and judges it. The file that was
 * measured is the one that may be released. The same rows give the same bytes. Throws StoreError or Problem.
 */
export async function trainHead(store: Store, training: HeadTraining): Promise<HeadOutcome> {
  const { helpdesk, head, rows, serving, parties, now } = training;
  // What the present head has learned from is no test for it.
  const present = serving.bundle && findTeamHead(serving.bundle, training);
  const learnedUntil = present?.metrics.learnedUntil ?? 0;
  const weighed = await weighClients(byParty(rows, parties), seed);
  const split = splitRows(weighed.rows, learnedUntil, seed);
  const { overShare, contrary, disputed } = weighed;
  const about = { helpdesk, head, rows: rows.length, overShare, contrary };
  const findings = checkRows({ weighed, split, now });
  if (findings.length > 0) return { ...about, status: 'not-learned', findings, disputed };

  const plan = planHead(head, serving, split.learned);
  const prepare = async (some: readonly TrainingRow[]) =>
    plan.shipped ? encodeRows(serving, some) : some.map(toDeskRow);
  const key = split.learned[0]?.features?.key;
  // The words of values' names would never be found among grams with keyed hashes.
  const learner = valuesLearner({
    ...plan,
    seed,
    targetPrecision,
    ...(key !== undefined && { meanings: [] }),
  });
  const file = await learner.learn(await prepare(split.learned), letOthersRun);
  const champion = await championFor(store, training, serving, split.learned);
  const challenger = answersOf(file, await prepare(split.heldOut));
  const asked = pair(split.heldOut, await champion.answer(split.heldOut), challenger);
  if (asked.length === 0) return { ...about, status: 'not-learned', findings: ['too-few-aside'], disputed };
  const comparison = compare(asked, seed);
  const differs = await differsFromShipped();
  // A level is further off for everybody; what a value without order means, the team may say.
  const isWrong = differs && plan.own?.kind === 'ordinal';
  const refusals = [...gate(comparison), ...(isWrong ? (['wrong-on-fixed'] as const) : [])];
  const judged = split.heldOut.map(({ value }, i) => ({
    confidence: challenger[i]?.confidence ?? 0,
    right: challenger[i]?.value === value,
  }));
  const descriptor: TeamHead = {
    ...(await addPackage(store, file)),
    helpdesk,
    head,
    kind: plan.kind,
    tickets: split.learned.length,
    metrics: {
      ...comparison.challenger,
      championAccuracy: comparison.champion.accuracy,
      learnedUntil: split.cut,
      coverageAtHalf: precisionAbove(judged, 0.5).coverage,
    },
    ...(key !== undefined && { hashKey: key }),
    ...(plan.shipped && { encoder: serving.model }),
  };
  return {
    ...about,
    status: refusals.length === 0 ? 'passed' : 'refused',
    findings: refusals,
    champion: champion.model,
    comparison,
    waits: reasonsToWait({
      ...{ helpdesk, head, learned: split.learned, asked, parties, released: serving.bundle },
      meansOther: differs && !isWrong,
    }),
    challenger: descriptor,
  };

  /** Judged on the fixed tickets; false if it cannot be asked about them. */
  async function differsFromShipped(): Promise<boolean> {
    if (!plan.own || key !== undefined) return false;
    const some = fixedTickets.map(({ subject, body }, i) => fixedRow(`${subject}\n${body}`, i));
    const mine = answersOf(file, await prepare(some));
    return differsOnFixed(head, plan.own, await shippedChampion(head, serving).answer(some), mine);
  }
}

function fixedRow(text: string, i: number): TrainingRow {
  return { key: `fixed-${i}`, at: 0, value: '', client: '', suggested: '', confidence: 0, model: '', text };
}

/** The same process may be answering requests. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function answersOf(file: Uint8Array, rows: readonly DeskRow[]): Answer[] {
  const head = openHead(file);
  if (head.kind !== 'class' && head.kind !== 'ordinal') throw new TypeError('A head of values was learned.');
  return rows.map((row) => {
    const { value, confidence } = answerValue(head, row);
    return { value, confidence };
  });
}

function pair(
  rows: readonly TrainingRow[],
  champion: readonly (Answer | undefined)[],
  challenger: readonly Answer[],
): (Asked & Pick<From, 'client'>)[] {
  return rows.flatMap(({ value: truth, client }, i) => {
    const [mine, theirs] = [challenger[i], champion[i]];
    return mine && theirs ? [{ truth, champion: theirs, challenger: mine, client }] : [];
  });
}
