import { macroF1, quadraticKappa } from '../metrics/classification';
import { calibrate } from '../predict/calibration';
import { type Calibration, fitCalibration } from '../predict/fit-calibration';
import type { Quality } from './choose-settings';
import { allowForUnseen, type ConfidenceCurve, fitConfidenceCurve, followCurve } from './confidence-curve';
import { type DeskRow, type DeskTicket, LearnError } from './desk-ticket';
import { type Features, vectoriseTicket } from './features';
import type { LearnOptions } from './learn-options';
import { learnTask } from './learn-task';
import { expectedLevel, fitCuts, levelOf } from './levels';
import { type LinearTable, scoreTable } from './linear-table';
import { pickRows } from './pick-rows';
import { addShippedScores, blendWithBase, partOf, type ShippedHead, type ShippedPart } from './shipped-part';
import { fitThresholds } from './thresholds';

export interface ValuesOptions extends LearnOptions {
  kind: 'class' | 'ordinal';
  /** Of the suggestions shown, this share is to be right. */
  targetPrecision: number;
  /** What stands for the values, see `valueExamples`; those of values that no ticket has are left out. */
  examples?: readonly DeskRow[];
  /** Whose values these are, and which it goes on from; every row has its model's vector then. */
  shipped?: ShippedHead;
}

/** A learned field with one of several values: plain data. */
export interface ValuesHead {
  kind: 'class' | 'ordinal';
  values: readonly string[];
  features: Features;
  table: LinearTable;
  /** What the shipped model's own head says counts as well, for those who have its vector. */
  shipped?: ShippedPart;
  calibration: Calibration;
  curve: ConfidenceCurve;
  /** Ordinal only: between which expected levels lies the next level. */
  cuts?: readonly number[];
  /** Per value: below this confidence it had better say nothing; 1 where it never reached the target precision. */
  thresholds: readonly number[];
}

export interface ValueAnswer {
  value: string;
  /** Calibrated, 0 to 1. */
  confidence: number;
  /** By value, in the order of `values`; together at most 1. */
  probabilities: number[];
}

/**
 * Learns one field of a desk from its labelled tickets. For an ordinal field the values are numbers; its levels are
 * their order. Throws `LearnError` where there is nothing to learn from.
 */
export async function learnValues(all: readonly DeskRow[], options: ValuesOptions): Promise<ValuesHead> {
  const { kind, shipped } = options;
  const rows = pickRows(all, options.seed);
  const values = shipped ? [...shipped.values] : valuesOf(rows, kind);
  const targets = rows.map(({ value }) => values.indexOf(value));
  const examples = (options.examples ?? []).filter(({ value }) => values.includes(value));
  const has = new Uint8Array((rows.length + examples.length) * values.length);
  [...targets, ...examples.map(({ value }) => values.indexOf(value))].forEach((target, row) => {
    has[row * values.length + target] = 1;
  });
  const quality = qualityOf(kind, targets, values.length);
  const tickets = [...rows, ...examples];
  const learned = await learnTask(tickets, has, values.length, quality, options, examples.length);
  const encoded = rows.map((row) => row.encoded);
  const { features } = learned;
  const refreshed = shipped && blendWithBase(partOf(shipped), learned, targets, encoded);
  const { heldOut, table } = refreshed ?? learned;
  const truth = heldOut.rows.map((row) => targets[row]);
  // A refreshed head is matched to how often values occur already. A bias would count that twice: its answer, which the
  // scores decide, would seem less likely than another, the more so where it is a value that nobody has labelled.
  const calibration =
    truth.length > 0
      ? fitCalibration(heldOut.scores, truth, !refreshed)
      : { temperature: 1, bias: values.map(() => 0) };
  const calibrated = heldOut.scores.map((scores) =>
    calibrate(scores, calibration.temperature, calibration.bias),
  );
  const cuts =
    // A refreshed head decides for the most probable level.
    kind === 'ordinal' && !shipped
      ? fitCuts(
          heldOut.scores.map((scores) => balancedLevel(scores, calibration)),
          truth,
          values.length,
        )
      : undefined;
  const judged = calibrated.map((probabilities, i) => {
    const chosen = decide(heldOut.scores[i], calibration, cuts);
    return { chosen, confidence: probabilities[chosen], right: chosen === truth[i] };
  });
  const unseen = examples.length > 0 ? unseenShare(targets) : 0;
  const curve = allowForUnseen(fitConfidenceCurve(judged), unseen);
  const corrected = judged.map((row) => ({ ...row, confidence: followCurve(curve, row.confidence) }));
  return {
    kind,
    values,
    features,
    table,
    ...(refreshed && { shipped: refreshed.part }),
    calibration: { ...calibration, temperature: calibration.temperature * coolDown(rows.length) },
    curve,
    cuts,
    // A field that always has the same value says nothing about what makes it differ.
    thresholds:
      values.length === 1
        ? [1]
        : fitThresholds(corrected, values.length, options.targetPrecision, 1 - unseen),
  };
}

/** What a head says of a ticket; always an answer, whether or not it reaches the threshold. */
export function answerValue(head: ValuesHead, ticket: DeskTicket): ValueAnswer {
  const scores = scoreTable(head.table, vectoriseTicket(ticket, head.features));
  return answerFromScores(head, addShippedScores(scores, head.shipped, ticket.encoded));
}

/** Whether an answer is sure enough to be shown. */
export function reachesThreshold(
  { values, thresholds }: Pick<ValuesHead, 'values' | 'thresholds'>,
  { value, confidence }: ValueAnswer,
): boolean {
  const threshold = thresholds[values.indexOf(value)] ?? 1;
  return threshold < 1 && confidence >= threshold;
}

/** See `answerValue`; with the scores of every value. */
export function answerFromScores(
  { values, calibration, curve, cuts }: Pick<ValuesHead, 'values' | 'calibration' | 'curve' | 'cuts'>,
  scores: ArrayLike<number>,
): ValueAnswer {
  const probabilities = calibrate(scores, calibration.temperature, calibration.bias);
  const chosen = decide(scores, calibration, cuts);
  const own = probabilities[chosen];
  const confidence = followCurve(curve, own);
  const others = (1 - confidence) / Math.max(1e-9, 1 - own);
  // Where the curve takes from the answer, none that was less likely becomes likelier than it.
  return {
    value: values[chosen],
    confidence,
    probabilities: probabilities.map((each, i) =>
      i === chosen ? confidence : Math.min(each * others, each > own ? 1 : confidence),
    ),
  };
}

/** The calibration's bias serves the confidence only: the scores alone, balanced as chosen, decide. */
function decide(
  scores: ArrayLike<number>,
  calibration: Calibration,
  cuts: readonly number[] | undefined,
): number {
  return cuts ? levelOf(balancedLevel(scores, calibration), cuts) : indexOfHighest(scores);
}

/** The level to expect where all levels were as frequent as they were learned: it tells rare levels apart better. */
function balancedLevel(scores: ArrayLike<number>, { temperature, bias }: Calibration): number {
  return expectedLevel(
    calibrate(
      scores,
      temperature,
      bias.map(() => 0),
    ),
  );
}

/**
 * The temperature fits scores of models that had four fifths of the tickets. One of all of them gives higher scores
 * without being right more often, the more so the fewer tickets there are. Chosen on five desks at 50, 100 and 300 tickets.
 */
function coolDown(tickets: number): number {
  return 1 + 2.5 / Math.sqrt(tickets);
}

/**
 * Share of the next tickets that will have a value of which there is no ticket yet: as many as have one that no other has
 * (Good, 1953). Where values have examples, tickets held out cannot tell it.
 */
function unseenShare(targets: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts.values()].filter((count) => count === 1).length / Math.max(1, targets.length);
}

function valuesOf(rows: readonly DeskRow[], kind: 'class' | 'ordinal'): string[] {
  const values = [...new Set(rows.map(({ value }) => value))];
  if (kind === 'class') return values.sort();
  if (values.some((value) => value.trim() === '' || !Number.isFinite(Number(value)))) {
    throw new LearnError('The levels of this field are to be numbers, and some are not.');
  }
  return values.sort((a, b) => Number(a) - Number(b));
}

function qualityOf(kind: 'class' | 'ordinal', targets: readonly number[], values: number): Quality {
  const truthOf = (rows: readonly number[]) => rows.map((row) => targets[row]);
  return kind === 'ordinal'
    ? ({ rows, scores }) => quadraticKappa(truthOf(rows), scores.map(indexOfHighest), values)
    : ({ rows, scores }) => macroF1(truthOf(rows), scores.map(indexOfHighest));
}

function indexOfHighest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
  return best;
}
