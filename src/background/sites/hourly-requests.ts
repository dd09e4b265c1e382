import * as v from 'valibot';
import { millisecondsPerHour } from '../../core/days';
import { Queue } from '../../core/queue';
import type { RememberedValue } from '../storage/remembered-value';

/** How many requests were granted to each origin since when; milliseconds since 1970. */
export const HourlyCounts = v.record(v.string(), v.object({ since: v.number(), count: v.number() }));
export type HourlyCounts = v.InferOutput<typeof HourlyCounts>;

/** Counts the requests to a helpdesk that no user action caused. */
export class HourlyRequests {
  private readonly queue = new Queue();

  constructor(
    private readonly counts: RememberedValue<HourlyCounts>,
    private readonly now: () => number,
  ) {}

  /**
   * Whether this number of further requests may be sent now: at most `most` in an hour, which begins with its first
   * request. Those that may be are counted.
   */
  reserve(origin: string, requests: number, most: number): Promise<boolean> {
    // Two tabs that read the same count would both get the last request.
    return this.queue.run(async () => {
      const counts = (await this.counts.read()) ?? {};
      const known = counts[origin];
      const now = this.now();
      // A clock that was set back must not lock the helpdesk out for ever.
      const isCurrent = known !== undefined && now >= known.since && now - known.since < millisecondsPerHour;
      const { since, count } = isCurrent ? known : { since: now, count: 0 };
      if (count + requests > most) return false;
      await this.counts.write({ ...counts, [origin]: { since, count: count + requests } });
      return true;
    });
  }
}
