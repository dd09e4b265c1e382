import { chooseSettings, type Quality } from './choose-settings';
import type { HeldOut } from './cross-validation';
import type { DeskTicket } from './desk-ticket';
import { type Features, vectoriseDesk } from './features';
import { fitValues } from './fit-values';
import { holdOut } from './hold-out';
import type { LearnOptions } from './learn-options';
import { type LinearTable, packTable } from './linear-table';

/** Weights of all values while they are learned, at most; bounds memory to some 200 MB. */
const mostWeights = 2.4e7;

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
 */
export async function learnTask(
  tickets: readonly DeskTicket[],
  has: Uint8Array,
  values: number,
  quality: Quality,
  { seed, report = () => {}, inspect = () => {} }: LearnOptions,
): Promise<LearnedTask> {
  const { features, rows, groups } = vectoriseDesk(tickets, Math.floor(mostWeights / values));
  const task = { rows, has, values, groups };
  const settings = await chooseSettings(task, seed, quality, (share) => report(share * 0.4));
  const heldOut = await holdOut(task, settings, (share) => report(0.4 + share * 0.4));
  const weights = await fitValues(rows, has, settings, () => report(0.9));
  inspect(weights, features);
  await report(1);
  return { ...packTable(weights, features), heldOut };
}
