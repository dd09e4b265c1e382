import browser from 'webextension-polyfill';
import { type AskOf, createAsk, ProtocolError } from './create-ask';
import { type Protocol, protocol } from './protocol';

/** How the worker is asked. */
export type Ask = AskOf<Protocol>;

/** Asks the worker. Throws `gone`, too: the extension was updated or removed under this page. */
export const ask: Ask = createAsk(protocol, async (message) => {
  try {
    return await browser.runtime.sendMessage(message);
  } catch (cause) {
    if (browser.runtime?.id) throw new ProtocolError('unreachable', 'The background did not answer.');
    throw new ProtocolError('gone', `The extension was updated: reload the page. (${String(cause)})`);
  }
});
