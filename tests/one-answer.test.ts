import { createRequire } from 'node:module';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type Browser from 'webextension-polyfill';
import { protocol } from '../src/protocol/protocol';
import { answer, type Handlers, type HandlersOf } from '../src/protocol/server';
import { type ToOffscreen, toOffscreen } from '../src/protocol/to-offscreen';
import { toPage } from '../src/protocol/to-page';

/**
 * Every message to the extension reaches the worker, the offscreen document, the popup and the options at once. Where the
 * browser has `browser` itself (Chromium 148 and later), the polyfill hands that on; in older ones it wraps `chrome`. Either
 * way one listener answers, with a promise, and all others stay silent, with `undefined`.
 */
type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;
type ChromeListener = (message: unknown, sender: unknown, respond: (reply: unknown) => void) => unknown;

const sender = { id: 'own', url: 'chrome-extension://own/popup.html' };
const silent: Listener = () => undefined;

function listeners(): Listener[] {
  const handlers = new Proxy({}, { get: (_, kind) => async () => ({ by: String(kind) }) });
  const report = vi.fn();
  return [
    silent,
    (message) => answer(toOffscreen, handlers as HandlersOf<ToOffscreen>, message, 'own', report),
    silent,
    (message) => answer(protocol, handlers as Handlers, message, 'own', report),
  ];
}

/** Where the browser has no `browser`: the polyfill makes it of this. */
function oldChrome() {
  const added: ChromeListener[] = [];
  const runtime = {
    id: 'own',
    onMessage: {
      addListener: (listener: ChromeListener) => added.push(listener),
      removeListener: () => {},
      hasListener: () => false,
    },
  };
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('browser', undefined);
  return (message: unknown) =>
    new Promise((resolve) => {
      const isAsync = added
        .map((listener) => listener(structuredClone(message), sender, resolve))
        .some(Boolean);
      if (!isAsync) resolve('nobody answered');
    });
}

/** Where it has: a promise is the answer, anything else is none. */
function newChrome() {
  const added: Listener[] = [];
  const runtime = { id: 'own', onMessage: { addListener: (listener: Listener) => added.push(listener) } };
  vi.stubGlobal('chrome', { runtime });
  vi.stubGlobal('browser', { runtime });
  return (message: unknown) => {
    const given = added.map((listener) => listener(structuredClone(message), sender));
    const answers = given.filter((each) => each !== undefined);
    if (answers.length === 0) return Promise.resolve('nobody answered');
    return answers.length === 1 ? answers[0] : Promise.reject(new Error(`${answers.length} answer`));
  };
}

afterEach(() => vi.unstubAllGlobals());

/** As each page and the worker loads it: it looks once at what the browser has. */
function polyfill(): typeof Browser {
  const load = createRequire(import.meta.url);
  delete load.cache[load.resolve('webextension-polyfill')];
  return load('webextension-polyfill');
}

describe.each([
  ['the polyfill wraps', oldChrome],
  ['the browser itself has', newChrome],
])('where %s the interface', (_, start) => {
  it('of all that is open one answers, and nobody what is for somebody else', async () => {
    const send = start();
    const browser = polyfill();
    for (const listener of listeners()) browser.runtime.onMessage.addListener(listener as never);
    const own = Object.keys(protocol).filter((kind) =>
      (protocol[kind as keyof typeof protocol].from as readonly string[]).includes('own'),
    );
    // A request of a wrong form is answered as well, by the one whom it is for.
    for (const kind of [...own, ...Object.keys(toOffscreen)]) {
      const reply = await send({ kind, request: {} });
      expect([true, false], kind).toContain((reply as { ok: boolean }).ok);
    }
    expect(await send({ kind: 'learn.stop', request: {} })).toEqual({
      ok: true,
      value: { by: 'learn.stop' },
    });
    for (const message of [
      { kind: 'nobody.knows', request: {} },
      'text',
      null,
      { kind: 'card.command', request: {} },
    ])
      expect(await send(message)).toBe('nobody answered');
  });
});

it('no kind of message is in two tables: two receivers would answer it', () => {
  const kinds = [protocol, toOffscreen, toPage].flatMap((table) => Object.keys(table));
  expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
});
