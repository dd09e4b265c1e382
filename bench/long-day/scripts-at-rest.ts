import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';

/** What Chromium notes whenever it runs a script, of a page or of an extension, for whatever reason. */
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

/** How often any script ran in ten seconds in which nobody does anything, in all pages and workers. */
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
