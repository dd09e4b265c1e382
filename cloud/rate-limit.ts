import { Problem } from './problem';

export interface RateLimit {
  /** Counts something of this caller: one request, where nothing else is said. Throws Problem if it is too much. */
  count(caller: string, amount?: number): void;
}

interface Allowance {
  left: number;
  at: number;
}

/**
 * What is allowed in a period may come at once; it grows back evenly. Kept in memory, so that each instance of a function
 * counts for itself. Callers are known tokens, hence few.
 *
 * @param most in a period
 * @param period milliseconds
 */
export function rateLimit(most: number, period: number, now: () => number): RateLimit {
  const allowances = new Map<string, Allowance>();
  const perMillisecond = most / period;
  return {
    count(caller, amount = 1) {
      const before = allowances.get(caller) ?? { left: most, at: now() };
      const grown = Math.max(0, now() - before.at) * perMillisecond;
      const left = Math.min(most, before.left + grown);
      if (left < amount) {
        const seconds = Math.ceil((Math.min(amount, most) - left) / perMillisecond / 1000);
        throw new Problem('too-many-requests', { 'Retry-After': String(seconds) });
      }
      allowances.set(caller, { left: left - amount, at: now() });
    },
  };
}
