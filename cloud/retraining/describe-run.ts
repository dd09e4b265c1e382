import { rowFindings } from './check-rows';
import { gateFindings } from './compare';
import type { HeadOutcome } from './head-outcome';
import { isGroup } from './parties';
import type { RunOutcome } from './run-record';
import { waitReasons } from './trusted-head';

type NotLearned = Extract<HeadOutcome, { status: 'not-learned' }>;

/** What came of a run, for people: a line a head, with why, and with the profiles whose labels were left out. */
export function describeRun({ heads, bundle, run }: RunOutcome): string[] {
  return [
    bundle ? `Run ${run} made ${bundle.name}@${bundle.version}.` : `Run ${run} made nothing to release.`,
    ...heads.flatMap(describeHead),
  ];
}

function describeHead(outcome: HeadOutcome): string[] {
  const { helpdesk, head, rows, contrary } = outcome;
  const left = contrary.map(
    ({ client, labels, agreement }) =>
      `  Left out: ${isGroup(client) ? client : `profile ${client}`}, ${labels} labels, of which the others' heads get ${percent(agreement)} right.`,
  );
  const title = `${head} of ${helpdesk}, ${rows} tickets`;
  if (outcome.status === 'not-learned') {
    const reasons = [...outcome.findings.map((each) => rowFindings[each]), ...describeDispute(outcome)];
    return [`${title}: not learned.`, ...reasons.map((each) => `  ${each}`), ...left];
  }
  const { champion, comparison, findings } = outcome;
  const { asked, gain } = comparison;
  const sides = `${percent(comparison.challenger.accuracy)} right, ${champion} ${percent(comparison.champion.accuracy)}`;
  const interval = `${signed(gain.low)} to ${signed(gain.high)} points`;
  return [
    `${title}: ${outcome.status}. On ${asked} newer tickets ${sides}; the gain is ${interval}.`,
    ...findings.map((each) => `  ${gateFindings[each]}`),
    ...(outcome.status === 'passed' ? outcome.waits.map((each) => `  Waits: ${waitReasons[each]}`) : []),
    ...left,
  ];
}

/** A sentence, if there is one. */
export function describeDispute({ disputed }: Pick<NotLearned, 'disputed'>): string[] {
  return disputed.length === 0 ? [] : [`In dispute: ${disputed.join(' against ')}.`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function signed(share: number): string {
  return `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)}`;
}
