import browser, { type Runtime } from 'webextension-polyfill';
import { ask } from '../protocol/client';
import { createOffscreenAnswer } from './answer-offscreen';
import { createLearnHost, type LearnThread } from './learn-host';
import { isContextLost, startWebgl } from './webgl-predictor';

const answer = createOffscreenAnswer({ start: startWebgl, isContextLost });

// A page that nobody sees has nobody to tell; the background finds out that a job is gone, and begins it anew.
const warn = (error: unknown) => console.warn('Triage Lens: learning', String(error));

const learn = createLearnHost(
  () => new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' }) as LearnThread,
  {
    report: (job, share) => void ask('learning.report', { job, share }).catch(warn),
    finish: (finished) => void ask('learning.finish', finished).catch(warn),
    fail: (job, message) =>
      void ask('learning.fail', { job, ...(message !== undefined && { message }) }).catch(warn),
  },
);

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only the service worker asks here: it is part of the extension and in no tab.
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
  return answer(message) ?? learn(message);
});
