import browser, { type Runtime } from 'webextension-polyfill';
import { ask } from '../protocol/client';
import { answer, type HandlersOf } from '../protocol/server';
import { type ToOffscreen, toOffscreen } from '../protocol/to-offscreen';
import { LearnHost, type LearnThread } from './learn-host';
import { ModelHost, type ModelThread } from './model-host';
import { WebglHost } from './webgl-host';
import { isContextLost, startWebgl } from './webgl-predictor';

const webgl = new WebglHost({ start: startWebgl, isContextLost });

// The worker finds out that a job is gone, and begins it anew.
const warn = (error: unknown) => console.warn('Triage Lens: learning', String(error));

const learning = new LearnHost(
  () => new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' }) as LearnThread,
  {
    report: (job, share) => void ask('learning.report', { job, share }).catch(warn),
    finish: (finished) => void ask('learning.finish', finished).catch(warn),
    fail: (job, message) =>
      void ask('learning.fail', { job, ...(message !== undefined && { message }) }).catch(warn),
  },
);

const model = new ModelHost(
  () => new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' }) as ModelThread,
);

const handlers: HandlersOf<ToOffscreen> = {
  'model.run': (task) => model.run(task),
  'webgl.start': (request) => webgl.start(request),
  'webgl.predict': (request) => webgl.predict(request),
  'webgl.status': () => webgl.status(),
  'learn.begin': async ({ job, field }) => learning.begin(job, field),
  'learn.rows': async ({ job, rows }) => learning.addRows(job, rows),
  'learn.run': async ({ job, meanings }) => learning.run(job, meanings),
  'learn.stop': async () => learning.stop(),
  'learn.status': async () => learning.status(),
};

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only the service worker asks here: it is part of the extension and in no tab.
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
  return answer(toOffscreen, handlers, message, 'own', warn);
});
