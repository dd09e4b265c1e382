import { calibrate } from '../predict/calibration';
import type { HeldOut } from './cross-validation';
import type { LinearTable } from './linear-table';

/** What the shipped model's own head says of a ticket, as a part of a learned head's scores. */
export interface ShippedPart {
  /** Place of its first output in the shipped model's vector (`Predictor.encode`). */
  first: number;
  /** The shipped head's own calibration: `outputs / temperature + bias`. */
  temperature: number;
  bias: readonly number[];
}

/** A head of the shipped model that is to be refreshed. */
export interface ShippedHead extends ShippedPart {
  /** Its values, in the order of its outputs. */
  values: readonly string[];
}

/** What a head's file keeps of it. */
export function partOf({ first, temperature, bias }: ShippedHead): ShippedPart {
  return { first, temperature, bias };
}

/** A value with so many labels is believed by half: with few it keeps what the shipped head says. */
const halfBelieved = 5;
/** How much the learned scores may count beside the shipped head's; 0: they say nothing yet. */
const weights = [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16];
/** Of a loss: so little is given away for what the shipped head knows of tickets that nobody has labelled. */
const tolerance = 0.02;
const temperatures = [0.5, 0.7, 1, 1.4, 2, 2.8, 4, 8, 16];

/** The shipped head's scores of each of its values; zeros where the ticket has no vector of that model. */
export function shippedScores({ first, temperature, bias }: ShippedPart, encoded?: Float32Array): number[] {
  return bias.map((each, i) => {
    const output = encoded?.[first + i];
    return output === undefined ? 0 : output / temperature + each;
  });
}

/** Scores of both together. */
export function addShippedScores(
  scores: Float32Array,
  part: ShippedPart | undefined,
  encoded: Float32Array | undefined,
): Float32Array {
  if (!part) return scores;
  const shipped = shippedScores(part, encoded);
  return scores.map((score, value) => score + shipped[value]);
}

/**
 * Weighs what was learned against what the shipped head says, by rows that were held out: with few labels that is little.
 * A value with few labels counts as values do on average, neither for nor against it, and so keeps the shipped head's knowledge.
 *
 * @param targets index of each row's value
 */
export function blendWithBase(
  shipped: ShippedPart,
  { table, heldOut }: { table: LinearTable; heldOut: HeldOut },
  targets: readonly number[],
  encoded: readonly (Float32Array | undefined)[],
): { part: ShippedPart; table: LinearTable; heldOut: HeldOut } {
  const counts = shipped.bias.map(() => 0);
  for (const target of targets) counts[target]++;
  const part = matchCounts(shipped, counts, encoded);
  const belief = counts.map((count) => count / (count + halfBelieved));
  const truth = heldOut.rows.map((row) => targets[row]);
  const usual = usualScore(heldOut.scores, counts);
  const learned = heldOut.scores.map((scores) =>
    scores.map((score, value) => usual + belief[value] * (score - usual)),
  );
  const own = heldOut.rows.map((row) => shippedScores(part, encoded[row]));
  const joined = (weight: number) =>
    learned.map((scores, i) => scores.map((score, value) => weight * score + own[i][value]));
  const weight = chooseWeight(weights.map((each) => lossOf(joined(each), truth)));
  const factors = belief.map((each) => each * weight);
  return {
    part,
    heldOut: { rows: heldOut.rows, scores: joined(weight) },
    table: {
      weights: { ...table.weights, scale: table.weights.scale.map((scale, value) => scale * factors[value]) },
      bias: table.bias.map((bias, value) => weight * usual + factors[value] * (bias - usual)),
    },
  };
}

/** What a team never has, the shipped head should seldom say: as often as values occur, and not as often as it said them. */
function matchCounts(
  part: ShippedPart,
  counts: readonly number[],
  encoded: readonly (Float32Array | undefined)[],
): ShippedPart {
  const none = part.bias.map(() => 0);
  const said = [...none];
  for (const vector of encoded) {
    calibrate(shippedScores(part, vector), 1, none).forEach((share, value) => {
      said[value] += share;
    });
  }
  const shift = counts.map((count, value) => Math.log((count + halfBelieved) / (said[value] + halfBelieved)));
  return { ...part, bias: part.bias.map((bias, value) => bias + shift[value]) };
}

/** What the values that have labels score on average. */
function usualScore(scores: readonly Float32Array[], counts: readonly number[]): number {
  const known = scores.flatMap((row) => Array.from(row).filter((_, value) => counts[value] > 0));
  return known.reduce((sum, score) => sum + score, 0) / Math.max(1, known.length);
}

/** The smallest weight that is nearly as good as the best one. */
function chooseWeight(losses: readonly number[]): number {
  const best = Math.min(...losses);
  return weights[losses.findIndex((loss) => loss <= best + tolerance)];
}

/** Mean of the true values' logarithms of probability, negative, at the temperature that serves them best. */
function lossOf(scores: readonly Float32Array[], truth: readonly number[]): number {
  const none = Array.from(scores[0] ?? [], () => 0);
  const losses = temperatures.map((temperature) =>
    scores.reduce(
      (sum, row, i) => sum - Math.log(Math.max(1e-9, calibrate(row, temperature, none)[truth[i]])),
      0,
    ),
  );
  return Math.min(...losses) / Math.max(1, scores.length);
}
