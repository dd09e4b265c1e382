import { calibrate } from '../predict/calibration';
import { type Calibration, fitCalibration } from '../predict/fit-calibration';
import type { Quality } from './choose-settings';
import { type DeskRow, type DeskTicket, LearnError } from './desk-ticket';
import { type Features, vectoriseTicket } from './features';
import type { LearnOptions } from './learn-options';
import { learnTask } from './learn-task';
import { type LinearTable, scoreTable } from './linear-table';
import { pickRows } from './pick-rows';
import { fitCautiously } from './thresholds';

/** A learned field of which a ticket has any number of values, such as tags: plain data. */
export interface TagsHead {
  kind: 'tags';
  values: readonly string[];
  features: Features;
  table: LinearTable;
  /** Per value, for the scores `[0, score]`. */
  calibrations: readonly Calibration[];
  /** Per value: below this confidence it had better not be suggested; 1 where it never reached the target precision. */
  thresholds: readonly number[];
}

export interface TagAnswer {
  value: string;
  /** Calibrated, 0 to 1. */
  confidence: number;
}

export interface TagsOptions extends LearnOptions {
  /** Of the suggestions shown, this share is to be right. */
  targetPrecision: number;
}

/** Learns the tags of a desk. Throws `LearnError` where there is nothing to learn from. */
export async function learnTags(
  all: readonly DeskRow<readonly string[]>[],
  options: TagsOptions,
): Promise<TagsHead> {
  const rows = pickRows(all, options.seed);
  const values = [...new Set(rows.flatMap(({ value }) => value))].sort();
  if (values.length === 0) throw new LearnError('No ticket has a tag.');
  const has = new Uint8Array(rows.length * values.length);
  rows.forEach(({ value: tags }, row) => {
    for (const tag of tags) has[row * values.length + values.indexOf(tag)] = 1;
  });
  const hasTag = (row: number, tag: number) => has[row * values.length + tag] === 1;
  const { heldOut, features, table } = await learnTask(rows, has, values.length, f1Of(hasTag), options);
  const calibrations = values.map((_, tag) =>
    heldOut.rows.length === 0
      ? { temperature: 1, bias: [0, 0] }
      : fitCalibration(
          heldOut.scores.map((scores) => [0, scores[tag]]),
          heldOut.rows.map((row) => (hasTag(row, tag) ? 1 : 0)),
        ),
  );
  const thresholds = values.map((_, tag) => {
    const judged = heldOut.rows.map((row, i) => ({
      confidence: confidenceOf(calibrations[tag], heldOut.scores[i][tag]),
      right: hasTag(row, tag),
    }));
    return fitCautiously(judged, options.targetPrecision);
  });
  return { kind: 'tags', values, features, table, calibrations, thresholds };
}

/** Every tag with its confidence, in the order of `values`, whether or not it reaches its threshold. */
export function answerTags(head: TagsHead, ticket: DeskTicket): TagAnswer[] {
  const scores = scoreTable(head.table, vectoriseTicket(ticket, head.features));
  return head.values.map((value, tag) => ({
    value,
    confidence: confidenceOf(head.calibrations[tag], scores[tag]),
  }));
}

function confidenceOf({ temperature, bias }: Calibration, score: number): number {
  return calibrate([0, score], temperature, bias)[1];
}

/** F1 over all pairs of ticket and tag, a tag being predicted where its score is positive. */
function f1Of(hasTag: (row: number, tag: number) => boolean): Quality {
  return ({ rows, scores }) => {
    let hits = 0;
    let misses = 0;
    rows.forEach((row, i) => {
      scores[i].forEach((score, tag) => {
        if (score > 0 && hasTag(row, tag)) hits++;
        else if (score > 0 || hasTag(row, tag)) misses++;
      });
    });
    return hits === 0 ? 0 : (2 * hits) / (2 * hits + misses);
  };
}
