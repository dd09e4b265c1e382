import type { DeskRow } from './desk-ticket';
import type { KindLearner } from './kind-learner';
import { type Report, shareReport } from './progress';
import { splitHeldOut } from './split-held-out';

/** Parts of the learned tickets with which the learning curve begins. */
const curveShares = [1 / 8, 1 / 4, 1 / 2];
const minLearned = 25;
/** Looking for near-duplicates and answering, next to learning. */
const otherWork = 0.1;

export interface MeasureOptions {
  seed: number;
  report: Report;
  /** The learning curve may take so long. Milliseconds. */
  curveBudget: number;
  /** Milliseconds. */
  now: () => number;
}

export interface LearnedAndMeasured<Measured, Point> {
  /** Learned from all tickets. */
  head: Uint8Array;
  /** Of a head that was learned without the held-out tickets. */
  result: Measured & {
    tickets: { labelled: number; learned: number; aside: number };
    /** With fewer tickets, and last with all that were not held out. */
    curve: (Point & { tickets: number })[];
  };
}

/** Holds out a fifth, learns from the rest, a part of it first, measures, and learns the final head from all. */
export async function learnAndMeasure<Value, Measured, Point>(
  rows: readonly DeskRow<Value>[],
  learner: KindLearner<Value, Measured, Point>,
  { seed, report, curveBudget, now }: MeasureOptions,
): Promise<LearnedAndMeasured<Measured, Point>> {
  const sizes = curveShares.map((share) => share * 0.8 * rows.length);
  const total = (otherWork + 0.8 + 1) * rows.length + sizes.reduce((sum, size) => sum + size, 0);
  const nextStep = shareReport(report, total);
  const split = await splitHeldOut(rows, seed, nextStep(otherWork * rows.length));
  const learned = split.learned.map((row) => rows[row]);
  const heldOut = split.heldOut.map((row) => rows[row]);
  const measureWith = async (part: readonly DeskRow<Value>[], step: Report) => {
    const head = await learner.learn(part, (share) => step(share * 0.95));
    return learner.measure(head, part, heldOut, (share) => step(0.95 + share * 0.05));
  };
  const curve: (Point & { tickets: number })[] = [];
  const addPoint = (size: number, measured: Measured) =>
    curve.push({ ...learner.toPoint(measured), tickets: size });
  const begun = now();
  let perTicket = 0;
  for (const [i, share] of curveShares.entries()) {
    const step = nextStep(sizes[i]);
    const size = Math.floor(learned.length * share);
    const started = now();
    const isAffordable = started - begun + perTicket * size <= curveBudget;
    if (size < minLearned || !isAffordable) continue;
    addPoint(size, await measureWith(learned.slice(0, size), step));
    perTicket = (now() - started) / size;
  }
  const measured = await measureWith(learned, nextStep(0.8 * rows.length));
  addPoint(learned.length, measured);
  const head = await learner.learn(rows, nextStep(rows.length));
  await report(1);
  const tickets = { labelled: rows.length, learned: learned.length, aside: heldOut.length };
  return { head, result: { ...measured, tickets, curve } };
}
