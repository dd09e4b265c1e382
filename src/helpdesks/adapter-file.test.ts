import { describe, expect, it } from 'vitest';
import type { AdapterData } from './adapter';
import { AdapterFileRefused, readAdapterFile, writeAdapterFile } from './adapter-file';
import { loadAdapters } from './adapters-test-support';

const sound: AdapterData = {
  id: 'own',
  label: 'desk.example',
  notes: { verified: 'clients' },
  hosts: { match: [], selfHosted: true, probe: [{ css: 'html' }] },
  views: [{ kind: 'ticket', path: '^/case/', id: [{ from: 'path', re: '^/case/(\\d+)' }] }],
  scope: [{ css: 'body' }],
  dom: { id: [{ value: '{id}' }], subject: [{ css: '#subject' }], fields: {} },
  mount: [],
};

function fileOf(change: Record<string, unknown>, wrapper: Record<string, unknown> = {}): string {
  return JSON.stringify({ triageLensAdapter: 1, adapter: { ...sound, ...change }, ...wrapper });
}

function refusal(text: string): { reason: string; where: string } {
  try {
    readAdapterFile(text);
  } catch (error) {
    if (error instanceof AdapterFileRefused) return { reason: error.reason, where: error.where };
    throw error;
  }
  throw new Error('It was taken.');
}

describe('an adapter as a file', () => {
  it('is what it was after a round trip', () => {
    const [adapter] = loadAdapters([sound]);
    if (!adapter) throw new Error('not loaded');
    expect(readAdapterFile(writeAdapterFile(adapter))).toEqual(adapter);
  });

  it.each([
    [
      'an address of another site',
      fileOf({ api: { requests: { ticket: 'https://elsewhere.example/x' } } }),
      'absolute-address',
      'adapter.api.requests.ticket',
    ],
    [
      'an address without a scheme',
      fileOf({ mount: [{ css: '//elsewhere.example', at: 'before' }] }),
      'absolute-address',
      'adapter.mount.0.css',
    ],
    [
      'a pattern that could run for ever',
      fileOf({ dom: { ...sound.dom, subject: [{ css: 'h1', re: '(a+)+$' }] } }),
      'pattern',
      'adapter.dom.subject.0.re',
    ],
    ['an unknown key', fileOf({ surprise: 1 }), 'unknown-key', 'adapter.surprise'],
    ['an unknown key around it', fileOf({}, { more: 1 }), 'unknown-key', 'more'],
    [
      'an unknown key inside a pick',
      fileOf({ dom: { ...sound.dom, subject: [{ css: 'h1', script: 'x' }] } }),
      'unknown-key',
      'adapter.dom.subject.0.script',
    ],
    [
      'requests',
      fileOf({
        api: {
          requests: { ticket: '/api' },
          id: [{ from: 'ticket', at: '/id' }],
          subject: [{ from: 'ticket', at: '/s' }],
          fields: {},
        },
      }),
      'asks',
      '',
    ],
    [
      'a probe that asks',
      fileOf({ hosts: { ...sound.hosts, probe: [{ json: '/api', at: '/x' }] } }),
      'asks',
      '',
    ],
    ['a missing part', fileOf({ dom: undefined }), 'wrong-form', 'adapter.dom'],
    ['too much', fileOf({ label: 'x'.repeat(70_000) }), 'too-large', ''],
    ['no JSON', '<html>', 'not-json', ''],
  ])('is refused with %s', (_, text, reason, where) => {
    expect(refusal(text)).toEqual({ reason, where });
  });
});

const messages = {
  item: ['article'],
  order: 'oldest',
  id: [{ css: 'b' }],
  role: [{ value: 'unknown' }],
  body: [{ css: 'p' }],
};

describe('an adapter file of somebody who means harm', () => {
  it.each([
    ['30,000 nested lists', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'wrong-form'],
    ['a name of 60,000 letters', fileOf({ label: 'a'.repeat(60_000) }), 'wrong-form'],
    ['a name that turns what stands beside it', fileOf({ label: 'desk\u202eexe' }), 'wrong-form'],
    [
      'a token for a subject',
      fileOf({ dom: { ...sound.dom, subject: [{ css: 'meta[name=csrf-token]', get: '@content' }] } }),
      'asks',
    ],
    [
      'a hidden field for a subject',
      fileOf({ dom: { ...sound.dom, subject: [{ css: 'input[type=hidden]', get: 'value' }] } }),
      'asks',
    ],
    [
      'any link of the page to fetch',
      fileOf({
        dom: {
          ...sound.dom,
          messages: {
            ...messages,
            folded: { row: 'a', id: [{ css: 'b' }], role: messages.role, address: [{ get: '@href' }] },
          },
        },
      }),
      'asks',
    ],
    [
      'any frame of the page to fetch',
      fileOf({
        dom: { ...sound.dom, messages: { ...messages, bodyAddress: [{ css: 'iframe', get: '@src' }] } },
      }),
      'asks',
    ],
    [
      'more patterns than are run in time',
      fileOf({
        dom: { ...sound.dom, subject: Array.from({ length: 150 }, () => ({ css: 'h1', re: '^.*#' })) },
      }),
      'pattern',
    ],
  ])('is refused: %s', (_what, text, reason) => {
    expect(refusal(text).reason).toBe(reason);
  });

  it('does not call itself one of ours, nor tried', () => {
    const read = readAdapterFile(fileOf({ id: 'zendesk', notes: { verified: 'live' } }));
    expect([read.id, read.notes.verified]).toEqual(['own', 'clients']);
  });
});
