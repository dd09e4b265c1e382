import { chooseSettings, type Quality } from './choose-settings';
import type { DeskTask, HeldOut } from './cross-validation';
import type { DeskTicket } from './desk-ticket';
import type { EncoderPart } from './encoder-part';
import { type Features, vectoriseDesk } from './features';
import { fitValues } from './fit-values';
import { holdOut, rowsToHoldOut } from './hold-out';
import { chooseShare, joinHeldOut, joinWeights } from './join-parts';
import type { LearnOptions } from './learn-options';
import type { Weights } from './linear/one-against-rest';
import { type LinearTable, packTable } from './linear-table';
import { mergeColumns, splitWeights } from './merge-columns';

/** Weights of all values while they are learned, at most; bounds memory to some 200 MB. */
const maxWeights = 2.4e7;

/** Cost of an error where vectors are learned: they are dense, and noise fits them soon. */
const encoderCost = 0.3;

interface Learned {
  features: Features;
  weights: Weights;
  heldOut: HeldOut;
}

export interface LearnedTask {
  features: Features;
  table: LinearTable;
  /** Scores that models without them gave some of the tickets: for calibration. */
  heldOut: HeldOut;
}

/**
 * Learns to tell which tickets have which values: settings chosen, tickets held out, then all of them learned.
 *
 * @param has 1 where a ticket has a value, at `ticket * values + value`
 * @param examples so many at the end are no tickets, but what stands for a value: learned, and never held out
 */
export async function learnTask(
  tickets: readonly DeskTicket[],
  has: Uint8Array,
  values: number,
  quality: Quality,
  { seed, report = () => {}, inspect = () => {} }: LearnOptions,
  examples = 0,
): Promise<LearnedTask> {
  const { features, rows, encoded, groups } = vectoriseDesk(
    tickets,
    Math.floor(maxWeights / values),
    examples,
  );
  const merged = mergeColumns(rows);
  const task = { rows: merged.rows, has, values, groups, examples, entries: rows.indices.length };
  const settings = await chooseSettings(task, seed, quality, (share) => report(share * 0.4));
  const heldOut = await holdOut(task, settings, (share) => report(0.4 + share * 0.2));
  const weights = await fitValues(merged.rows, has, settings, () => report(0.6));
  const own: Learned = { features, weights: splitWeights(weights, merged), heldOut };
  const learned = encoded ? await addEncoder(own, { ...task, rows: encoded.rows }, encoded.part) : own;
  inspect(learned.weights, learned.features);
  await report(1);
  return { ...packTable(learned.weights, learned.features), heldOut: learned.heldOut };

  /** What the shipped model's vectors tell is learned by itself: how much it counts is then chosen without learning again. */
  async function addEncoder(words: Learned, encoderTask: DeskTask, part: EncoderPart): Promise<Learned> {
    const alone = { ...settings, cost: encoderCost };
    const wanted = rowsToHoldOut(task);
    const encoderHeldOut = await holdOut(encoderTask, alone, (share) => report(0.6 + share * 0.2), wanted);
    const share = chooseShare(words.heldOut, encoderHeldOut, quality);
    if (share === 0) return words;
    const encoderWeights = await fitValues(encoderTask.rows, has, alone, () => report(0.9));
    return {
      features: { ...words.features, encoder: { ...part, share } },
      weights: joinWeights(words.weights, encoderWeights, share),
      heldOut: joinHeldOut(words.heldOut, encoderHeldOut, share),
    };
  }
}
