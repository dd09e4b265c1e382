import { describe, expect, it } from 'vitest';
import { identifyCaller, readWebOrigin } from './caller';

const root = 'chrome-extension://ours/';
const identify = (sender: Parameters<typeof identifyCaller>[0]) =>
  identifyCaller({ id: 'ours', ...sender }, 'ours', root);

describe('who asks', () => {
  it('is a page where the content script is in the top frame of a tab', () => {
    const sender = {
      url: 'https://desk.example:8443/tickets/7?a=b',
      tab: { id: 1 },
      frameId: 0,
      documentId: 'D',
    };
    const document = { tabId: 1, documentId: 'D' };
    expect(identify(sender)).toEqual({ kind: 'page', origin: 'https://desk.example:8443', document });
  });

  it('is the extension itself for its popup, and for its pages in a tab', () => {
    expect(identify({ url: `${root}src/popup/popup.html` })).toEqual({ kind: 'own' });
    expect(identify({ url: `${root}src/popup/popup.html`, tab: { id: 1 }, frameId: 0 })).toEqual({
      kind: 'own',
    });
  });

  it.each([
    ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/page.html' }],
    ['another extension with our address', { id: 'theirs', url: `${root}src/popup/popup.html` }],
    ['a frame inside a page', { url: 'https://desk.example/', tab: { id: 1 }, frameId: 4 }],
    ['a web page without a tab', { url: 'https://desk.example/', frameId: 0 }],
    ['a page that is no web page', { url: 'file:///tickets/7', tab: { id: 1 }, frameId: 0 }],
    ['a page that looks like ours', { url: 'https://chrome-extension/', frameId: 0 }],
    ['nobody known', {}],
  ])('is refused for %s', (_, sender) => {
    expect(identify(sender)).toBeUndefined();
  });
});

describe('origin of an address', () => {
  it.each([
    ['https://desk.example/tickets/7', 'https://desk.example'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['no address', undefined],
  ])('of %s is %s', (url, origin) => {
    expect(readWebOrigin(url)).toBe(origin);
  });
});
