import { test as base } from '../support/test';
import { installRequestTracker } from './install';
import { createSampleTickets, RestClient } from './rest-client';
import type { SampleName } from './sample-tickets';
import { startRequestTracker } from './server';

export interface Desk {
  /** `http://127.0.0.1:PORT` */
  url: string;
  rest: RestClient;
  /** The ticket numbers of the sample tickets. */
  tickets: Record<SampleName, number>;
}

/** Adds a real Request Tracker with the sample tickets, shared by the tests of a worker process. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      await installRequestTracker();
      const tracker = await startRequestTracker();
      try {
        const rest = new RestClient(tracker.url);
        await use({ url: tracker.url, rest, tickets: await createSampleTickets(rest) });
      } finally {
        await tracker.stop();
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

export { expect } from '../support/test';
