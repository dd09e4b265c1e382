import { Problem } from './problem';

export interface RateLimit {
  /** Counts one request of this caller. Throws Problem where it is one too many. */
  count(caller: string): void;
}

interface Allowance {
  left: number;
  at: number;
}

/**
 * A minute's requests may come at once; they grow back evenly. Kept in memory, so that each instance of a function
 * counts for itself. Callers are known tokens, hence few.
 */
export function rateLimit(requestsPerMinute: number, now: () => number): RateLimit {
  const allowances = new Map<string, Allowance>();
  const perMillisecond = requestsPerMinute / 60_000;
  return {
    count(caller) {
      const before = allowances.get(caller) ?? { left: requestsPerMinute, at: now() };
      const grown = Math.max(0, now() - before.at) * perMillisecond;
      const left = Math.min(requestsPerMinute, before.left + grown);
      if (left < 1) {
        const seconds = Math.ceil((1 - left) / perMillisecond / 1000);
        throw new Problem('too-many-requests', { 'Retry-After': String(seconds) });
      }
      allowances.set(caller, { left: left - 1, at: now() });
    },
  };
}
