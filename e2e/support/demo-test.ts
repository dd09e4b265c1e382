import { type Demo, startDemo } from '../../demo/server';
import { test as base } from './test';

/** Adds a demo helpdesk of the test's own, stopped after it. */
export const test = base.extend<{ demo: Demo }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
  demo: async ({}, use) => {
    const demo = await startDemo();
    try {
      await use(demo);
    } finally {
      await demo.close();
    }
  },
});

export { expect } from './test';
