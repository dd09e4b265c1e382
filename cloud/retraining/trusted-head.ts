import type { Bundle } from '../../src/core/release/bundle';
import type { HeadName } from '../lake/curated-label';
import { findTeamHead } from './champion';
import type { Asked } from './compare';
import { countKnown, type From, type Parties } from './parties';

/** Why a head that has passed is not put on trial by a job, and waits for an administrator. */
export const waitReasons = {
  'first-release':
    'No head of this name is released yet, or it would take the place of a shipped one. An administrator decides about the first release.',
  'few-parties':
    'Fewer than three profiles that the cloud has known for a week have taught it, or measured it.',
  'other-meanings':
    'It means other things by the values than the shipped head does: on tickets that nobody has sent, it is right much less often. An administrator decides whether the team does.',
  'one-decides': 'Without the labels of one of the profiles it would not be better than what answers now.',
} as const;
export type WaitReason = keyof typeof waitReasons;

/** Number of known parties whose labels must have trained a head, and must have measured it. */
const minParties = 3;
const minOfEach = 10;
const minMeasured = 5;

export interface TaughtHead extends HeadName {
  learned: readonly Pick<From, 'client'>[];
  /** What was kept aside, each with its party. */
  asked: readonly (Asked & Pick<From, 'client'>)[];
  parties: Parties;
  released: Bundle | undefined;
  /** Whether it is right much less often than the base head on the fixed tickets. */
  meansOther: boolean;
}

/** What keeps a job from releasing this head; nothing where it may. */
export function reasonsToWait(head: TaughtHead): WaitReason[] {
  const { learned, asked, parties, released } = head;
  const reasons: [WaitReason, boolean][] = [
    ['first-release', !released || !findTeamHead(released, head)],
    [
      'few-parties',
      countKnown(learned, minOfEach, parties) < minParties ||
        countKnown(asked, minMeasured, parties) < minParties,
    ],
    ['other-meanings', head.meansOther],
    ['one-decides', oneDecides(asked)],
  ];
  return reasons.filter(([, is]) => is).map(([reason]) => reason);
}

/** Whether the gain goes when one party's labels are left out. */
function oneDecides(asked: TaughtHead['asked']): boolean {
  const gainOf = (rows: TaughtHead['asked']) =>
    rows.reduce(
      (sum, { truth, champion, challenger }) =>
        sum + Number(challenger.value === truth) - Number(champion.value === truth),
      0,
    );
  const parties = [...new Set(asked.map(({ client }) => client))];
  return parties.some((party) => gainOf(asked.filter(({ client }) => client !== party)) <= 0);
}
