import type { RememberedValue } from './remembered-value';
import type { Limits, Retention } from './retention';

const hoursBetween = 20;

export interface DailySweep {
  /** Deletes what is too old or too much, whenever it was done last. */
  sweep(): Promise<void>;
  /** The same where it was not done in the last hours. Costs next to nothing otherwise. */
  sweepIfDue(): Promise<void>;
}

export interface DailySweepParts {
  retention: Retention;
  /** When it was begun last, ISO 8601; gone with the browser, so that each start of it sweeps once. */
  lastBegun: RememberedValue<string>;
  readLimits(): Promise<Limits>;
  /** What is still kept with a text that may not be kept any more goes on without it. */
  takeTextAway(): Promise<void>;
  now(): Date;
}

/** Runs the retention when the browser starts, when the policy changes, and once a day while it stays open. */
export function createDailySweep(parts: DailySweepParts): DailySweep {
  const { retention, lastBegun, readLimits, takeTextAway, now } = parts;
  async function sweep() {
    // First: a second caller must not begin it, too, and a failure must not repeat at every ticket.
    await lastBegun.write(now().toISOString());
    await retention.sweep(await readLimits());
    await takeTextAway();
  }
  return {
    sweep,
    async sweepIfDue() {
      const elapsed = now().getTime() - Date.parse((await lastBegun.read()) ?? '');
      if (!(Math.abs(elapsed) < hoursBetween * 3_600_000)) await sweep();
    },
  };
}
