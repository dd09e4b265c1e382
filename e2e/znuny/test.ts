import { test as base } from '../support/test';
import { type SampleName, sampleTickets } from './sample-tickets';
import { startZnuny, type Znuny } from './server';

export interface Desk extends Znuny {
  /** The ids of the sample tickets. */
  tickets: Record<SampleName, number>;
}

/** Adds a real Znuny with the sample tickets, shared by the tests of a worker process. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const znuny = await startZnuny();
      try {
        const names = Object.keys(sampleTickets) as SampleName[];
        const ids = await znuny.create(names.map((name) => sampleTickets[name]));
        const pairs = names.map((name, index) => [name, ids[index]]);
        await use({ ...znuny, tickets: Object.fromEntries(pairs) });
      } finally {
        await znuny.stop();
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

export { expect } from '../support/test';
