import browser, { type Runtime } from 'webextension-polyfill';
import { createOffscreenAnswer } from './answer-offscreen';
import { isContextLost, startWebgl } from './webgl-predictor';

const answer = createOffscreenAnswer({ start: startWebgl, isContextLost });

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  // Only the service worker asks here: it is part of the extension and in no tab.
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return undefined;
  return answer(message);
});
