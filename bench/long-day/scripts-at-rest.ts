import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

/** The trace event of Chromium for every script that it runs, of a page or of an extension. */
const scriptEvents = [
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'RunMicrotasks',
];
const watched = 10_000;

interface TraceEvent {
  name: string;
}

/** How many scripts ran in ten idle seconds, in all pages and workers. */
export async function countScripts(context: BrowserContext): Promise<number> {
  const debug = await context.browser()?.newBrowserCDPSession();
  if (!debug) throw new Error('This browser cannot be traced.');
  let count = 0;
  debug.on('Tracing.dataCollected', ({ value }) => {
    count += (value as unknown as TraceEvent[]).filter(({ name }) => scriptEvents.includes(name)).length;
  });
  const complete = new Promise((resolve) => debug.once('Tracing.tracingComplete', resolve));
  await debug.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await wait(watched);
  await debug.send('Tracing.end');
  await complete;
  await debug.detach();
  return count;
}
