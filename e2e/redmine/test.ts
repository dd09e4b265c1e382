import { test as base } from '../support/test';
import { createSampleIssues, RestClient } from './rest-client';
import type { SampleName } from './sample-issues';
import { startRedmine } from './server';

export interface Desk {
  /** `http://127.0.0.1:PORT` */
  url: string;
  rest: RestClient;
  /** The numbers of the sample issues. */
  issues: Record<SampleName, number>;
}

/** Adds a real Redmine with the sample issues, shared by the tests of a worker process. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const redmine = await startRedmine();
      try {
        const rest = new RestClient(redmine.url);
        await use({ url: redmine.url, rest, issues: await createSampleIssues(rest) });
      } finally {
        await redmine.stop();
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

export { expect } from '../support/test';
