import * as v from 'valibot';
import { shareInterval } from '../../src/core/learner/interval';
import type { Bundle } from '../../src/core/release/bundle';
import type { LakeEngine } from '../lake/engine';
import type { Parties } from './parties';

/** How many labels agreed with what was suggested. */
export interface Agreement {
  right: number;
  asked: number;
}

interface Sides {
  trial: Agreement;
  /** Everybody else, at the same time and for the same heads. */
  others: Agreement;
}

export interface TrialCounts extends Sides {
  /** The same without the two profiles that speak most for what is on trial. */
  withoutTwo: Sides;
  /** Known profiles that were there at one time and have said something of what is on trial. */
  parties: number;
}

export type Verdict = 'holds' | 'worse' | 'undecided';

/** Cap of labels per party on each side, so that no single labeller decides. */
const maxOfOneParty = 30;
/** Fewer known profiles, or fewer labels, decide nothing: neither that a release stays nor that it goes. */
const minParties = 5;
const minAsked = 50;
/** So many known profiles may say what is not so, and nothing becomes everybody's by that. */
const maxColluding = 2;
/** Margin by which agreement may be lower without counting as worse. */
const maxLost = 0.05;

export interface Trial {
  bundle: Bundle;
  /** What labels call the models that the others have. */
  before: readonly string[];
  /** YYYY-MM-DD: labels that the cloud took on earlier days are not about it. */
  since: string;
  tokens: ReadonlySet<string>;
}

const Counted = v.array(
  v.object({
    side: v.picklist(['trial', 'others']),
    profile: v.string(),
    asked: v.number(),
    right_ones: v.number(),
  }),
);

/**
 * Counts the labels for what is on trial and for what the others have; of known profiles alone, since names are free. Throws
 * StoreError.
 */
export async function countTrial(
  engine: LakeEngine,
  parties: Parties,
  { bundle, before, since, tokens }: Trial,
): Promise<TrialCounts> {
  const name = modelOf(bundle);
  const heads = bundle.heads.flatMap(({ head, helpdesk }) =>
    helpdesk === undefined ? [] : [{ head, helpdesk }],
  );
  const models = [name, ...before];
  const answer =
    heads.length === 0
      ? []
      : await engine.ask({
          sql: 'count-trial',
          heads,
          parameters: [...heads.flatMap(({ helpdesk, head }) => [helpdesk, head]), name, ...models, since],
          tokens,
          words: {
            HEADS: heads.map(() => '(helpdesk = ? AND head = ?)').join(' OR '),
            MODELS: models.map(() => '?').join(', '),
            MOST: String(maxOfOneParty),
          },
        });
  const known = v.parse(Counted, answer).filter(({ profile }) => parties.isKnown(profile));
  const onTrial = known.filter(({ side }) => side === 'trial').map(({ profile }) => profile);
  const most = mostInFavour(known).slice(0, maxColluding);
  const withoutTwo = sumSides(known.filter(({ profile }) => !most.includes(profile)));
  return { ...sumSides(known), withoutTwo, parties: parties.maxAtOnce(onTrial) };
}

type Rows = v.InferOutput<typeof Counted>;

function sumSides(rows: Rows): Sides {
  const agreement = (wanted: 'trial' | 'others'): Agreement => {
    const own = rows.filter(({ side }) => side === wanted);
    const sum = (of: (row: Rows[number]) => number) => own.reduce((all, row) => all + of(row), 0);
    return { right: sum(({ right_ones }) => right_ones), asked: sum(({ asked }) => asked) };
  };
  return { trial: agreement('trial'), others: agreement('others') };
}

/** Profiles, that which praises the trial and runs down the others most first. */
function mostInFavour(rows: Rows): string[] {
  const favour = new Map<string, number>();
  for (const { side, profile, asked, right_ones } of rows) {
    const praise = 2 * right_ones - asked;
    favour.set(profile, (favour.get(profile) ?? 0) + (side === 'trial' ? praise : -praise));
  }
  return [...favour].sort(([, a], [, b]) => b - a).map(([profile]) => profile);
}

/** What labels call a bundle's heads. */
export function modelOf({ name, version }: Pick<Bundle, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/**
 * Worse where the agreement is lower beyond chance; holds where it is not lower by more than can be given away, at 95 of
 * 100 (Newcombe, 1998, method 10), and not lower by more either without the two profiles that speak most for it.
 *
 * @param expected share that was right when it was measured before: stands in where the others have too few labels
 */
export function judge({ trial, others, withoutTwo, parties }: TrialCounts, expected: number): Verdict {
  if (parties < minParties || trial.asked < minAsked) return 'undecided';
  const [mine, share] = [shareInterval(trial.right, trial.asked), trial.right / trial.asked];
  const isKnown = others.asked >= minAsked;
  const other = isKnown ? others.right / others.asked : expected;
  const theirs = isKnown ? shareInterval(others.right, others.asked) : { low: expected, high: expected };
  const gain = share - other;
  if (gain + Math.hypot(mine.high - share, other - theirs.low) < 0) return 'worse';
  const holds = gain - Math.hypot(share - mine.low, theirs.high - other) > -maxLost;
  return holds && gainOf(withoutTwo, expected) > -maxLost ? 'holds' : 'undecided';
}

function gainOf({ trial, others }: Sides, expected: number): number {
  const other = others.asked > 0 ? others.right / others.asked : expected;
  return trial.asked > 0 ? trial.right / trial.asked - other : -1;
}
