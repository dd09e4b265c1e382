import { calibrationError } from '../../src/core/metrics/confidence';
import { seededRandom } from '../../src/core/random';

/** What champion and challenger said of one ticket that was kept aside. */
export interface Asked {
  truth: string;
  champion: Answer;
  challenger: Answer;
}
export interface Answer {
  value: string;
  confidence: number;
}

export interface Comparison {
  asked: number;
  champion: { accuracy: number; calibrationError: number };
  challenger: { accuracy: number; calibrationError: number };
  /** Confidence interval (99 %) of the challenger's gain in accuracy. */
  gain: { low: number; high: number };
  /** Accuracy per value, for the values that occur often enough. */
  values: { value: string; asked: number; champion: number; challenger: number }[];
  /** Of the other values, how many tickets the challenger got wrong that the champion had right, and the other way round. */
  rare: { value: string; lost: number; gained: number }[];
}

/** Why a head that was learned is not released. */
export const gateFindings = {
  'not-better': 'It is not better beyond chance than what answers now.',
  'worse-value': 'It gets one of the values right much less often than what answers now.',
  'badly-calibrated': 'Its confidence is too far from how often it is right.',
  'wrong-on-fixed':
    'On tickets that nobody has sent it is wrong as the shipped head never is. See whose labels it has learned from.',
} as const;
export type GateFinding = keyof typeof gateFindings;

const resamples = 1000;
const beyond = 0.005;
const minPerValue = 20;
/** Allowed loss of accuracy for one value if the others gain. */
const maxLostOfValue = 0.1;
/** Probability at which a rare value's lost tickets are no chance any more (sign test, one-sided): four lost and none gained. */
const maxChanceOfRare = 0.1;
const maxCalibrationError = 0.1;

/** Measures both on the same tickets. */
export function compare(asked: readonly Asked[], seed: number): Comparison {
  const gains = asked.map(
    ({ truth, champion, challenger }) =>
      Number(challenger.value === truth) - Number(champion.value === truth),
  );
  const perValue = [...new Set(asked.map(({ truth }) => truth))]
    .sort()
    .map((value) => [value, asked.filter(({ truth }) => truth === value)] as const);
  return {
    asked: asked.length,
    champion: judge(asked.map(({ truth, champion }) => ({ truth, ...champion }))),
    challenger: judge(asked.map(({ truth, challenger }) => ({ truth, ...challenger }))),
    gain: bootstrap(gains, seed),
    values: perValue
      .filter(([, rows]) => rows.length >= minPerValue)
      .map(([value, rows]) => {
        const share = (who: 'champion' | 'challenger') =>
          rows.filter((row) => row[who].value === value).length / rows.length;
        return { value, asked: rows.length, champion: share('champion'), challenger: share('challenger') };
      }),
    rare: perValue
      .filter(([, rows]) => rows.length < minPerValue)
      .map(([value, rows]) => {
        const onlyRight = (who: 'champion' | 'challenger', other: 'champion' | 'challenger') =>
          rows.filter((row) => row[who].value === value && row[other].value !== value).length;
        return {
          value,
          lost: onlyRight('champion', 'challenger'),
          gained: onlyRight('challenger', 'champion'),
        };
      }),
  };
}

/** Reasons against a challenger; empty if it may go on trial. */
export function gate({ gain, values, rare, challenger, champion }: Comparison): GateFinding[] {
  const lost = values.map((each) => each.champion - each.challenger);
  const mostError = Math.max(maxCalibrationError, champion.calibrationError);
  const findings: [GateFinding, boolean][] = [
    ['not-better', gain.low <= 0],
    [
      'worse-value',
      lost.some((share) => share > maxLostOfValue) ||
        rare.some((each) => signChance(each.lost, each.gained) <= maxChanceOfRare),
    ],
    ['badly-calibrated', challenger.calibrationError > mostError],
  ];
  return findings.filter(([, is]) => is).map(([finding]) => finding);
}

/** Probability of so many lost tickets or more among those that changed, if losing and gaining were as likely. */
function signChance(lost: number, gained: number): number {
  const changed = lost + gained;
  let ways = 1;
  let sum = 0;
  for (let each = 0; each <= changed; each++) {
    if (each >= lost) sum += ways;
    ways = (ways * (changed - each)) / (each + 1);
  }
  return sum / 2 ** changed;
}

function judge(answers: readonly (Answer & { truth: string })[]): Comparison['champion'] {
  const judged = answers.map(({ truth, value, confidence }) => ({ confidence, right: value === truth }));
  const right = judged.filter((answer) => answer.right).length;
  return { accuracy: right / judged.length, calibrationError: calibrationError(judged) };
}

/** The mean over tickets drawn again with replacement, pairs kept together (Efron, 1979). */
function bootstrap(gains: readonly number[], seed: number): Comparison['gain'] {
  const random = seededRandom(seed);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < gains.length; i++) sum += gains[random.below(gains.length)] ?? 0;
    return sum / gains.length;
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return { low: at(beyond), high: at(1 - beyond) };
}
