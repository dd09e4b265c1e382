import { macroF1, quadraticKappa } from '../metrics/classification';
import { fitThreshold } from '../metrics/confidence';
import { calibrate } from '../predict/calibration';
import { fitCalibration } from '../predict/fit-calibration';
import { chooseSettings, type Quality } from './choose-settings';
import { fitValues } from './fit-values';
import { hashGrams, likeness } from './gram-hashes';
import { expectedLevel, fitCuts, levelOf } from './levels';
import { type LinearTable, packTable, scoreTable, tableBytes } from './linear-table';
import { stackRows } from './sparse-rows';
import { collectVocabulary, vectorise, vectoriseText } from './vocabulary';

/** A labelled ticket of a desk. */
export interface DeskRow {
  text: string;
  value: string;
}

export interface LearnOptions {
  kind: 'class' | 'ordinal';
  seed: number;
  /** Of the suggestions shown, this share is to be right. */
  targetPrecision: number;
  /** Told the share that is done, 0 to 1; what it throws ends the work. */
  report?: (share: number) => void;
}

export interface ValueAnswer {
  value: string;
  /** Calibrated, 0 to 1. */
  confidence: number;
  /** By value, in the order of `values`. */
  probabilities: number[];
}

/** A learned field with a list of values. */
export interface ValuesHead {
  values: readonly string[];
  /** Below this confidence it had better say nothing; 1 where it never reached the target precision. */
  threshold: number;
  bytes: number;
  predict(text: string): ValueAnswer;
}

/** A field that cannot be learned from these rows; the message is for people. */
export class LearnError extends Error {
  override name = 'LearnError';
}

/** Characters of a ticket that are looked at. */
const longestText = 3000;

/**
 * Learns one field of a desk from its labelled tickets. For an ordinal field the values are numbers; its levels are
 * their order. Throws `LearnError` where there is nothing to learn from.
 */
export function learnValues(rows: readonly DeskRow[], options: LearnOptions): ValuesHead {
  if (rows.length === 0) throw new LearnError('There is no ticket that has this field.');
  const values = [...new Set(rows.map(({ value }) => value))].sort(
    options.kind === 'ordinal' ? byNumber : undefined,
  );
  if (values.length === 1) return constantHead(values[0]);
  const report = options.report ?? (() => {});
  const indexOf = new Map(values.map((value, i) => [value, i]));
  const targets = Int32Array.from(rows, ({ value }) => indexOf.get(value) ?? 0);
  const grams = rows.map(({ text }) => hashGrams(text.slice(0, longestText)));
  const vocabulary = collectVocabulary(grams);
  const vectors = stackRows(
    grams.map((each) => vectorise(each, vocabulary)),
    vocabulary.rarity.length,
  );
  const quality = options.kind === 'ordinal' ? ordinalQuality(values.length) : classQuality;
  const choice = chooseSettings(
    vectors,
    targets,
    values.length,
    grams.map(likeness),
    options.seed,
    quality,
    (share) => report(share * 0.8),
  );
  const heldOutTargets = choice.heldOut.map((row) => targets[row]);
  const { temperature, bias } = fitCalibration(choice.scores, heldOutTargets);
  const heldOut = choice.scores.map((scores) => calibrate(scores, temperature, bias));
  const cuts =
    options.kind === 'ordinal'
      ? fitCuts(heldOut.map(expectedLevel), heldOutTargets, values.length)
      : undefined;
  // The bias serves the calibration only: the scores alone, balanced as chosen, decide.
  const decide = (scores: ArrayLike<number>, probabilities: readonly number[]) =>
    cuts ? levelOf(expectedLevel(probabilities), cuts) : indexOfHighest(scores);
  const judged = heldOut.map((probabilities, i) => {
    const chosen = decide(choice.scores[i], probabilities);
    return { confidence: probabilities[chosen], right: chosen === heldOutTargets[i] };
  });
  const table = packTable(fitValues(vectors, targets, values.length, choice.settings), vocabulary);
  report(1);
  return {
    values,
    threshold: fitThreshold(judged, options.targetPrecision),
    bytes: tableBytes(table),
    predict: (text) => answer(table, text),
  };

  function answer(learned: LinearTable, text: string): ValueAnswer {
    const scores = scoreTable(learned, vectoriseText(text.slice(0, longestText), learned.vocabulary));
    const probabilities = calibrate(scores, temperature, bias);
    const chosen = decide(scores, probabilities);
    return { value: values[chosen], confidence: probabilities[chosen], probabilities };
  }
}

function constantHead(value: string): ValuesHead {
  return {
    values: [value],
    threshold: 1,
    bytes: value.length,
    predict: () => ({ value, confidence: 1, probabilities: [1] }),
  };
}

const classQuality: Quality = (targets, scores) =>
  macroF1(
    targets.map(String),
    scores.map((row) => String(indexOfHighest(row))),
  );

function ordinalQuality(levels: number): Quality {
  return (targets, scores) => quadraticKappa(targets, scores.map(indexOfHighest), levels);
}

function indexOfHighest(scores: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
  return best;
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}
