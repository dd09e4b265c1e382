import fc from 'fast-check';
import * as v from 'valibot';
import type { AdapterData } from '../../src/helpdesks/adapter';
import {
  AdapterFileRefused,
  importedId,
  readAdapterFile,
  writeAdapterFile,
} from '../../src/helpdesks/adapter-file';
import { maxMatchedLength } from '../../src/helpdesks/bounded-pattern';
import { protocol } from '../../src/protocol/protocol';
import { answer, type Handlers } from '../../src/protocol/server';
import { Reply } from '../../src/protocol/table';
import { parsePolicy } from '../../src/shared/policy/parse-policy';
import { mutatedJson } from './mutations';
import { onlyThrows, type Property, property } from './property';

const adapter: AdapterData = {
  id: 'own',
  label: 'desk.example',
  notes: { verified: 'clients' },
  hosts: { match: [], selfHosted: true, probe: [{ css: 'html', re: '^a' }] },
  views: [{ kind: 'ticket', path: '^/case/', id: [{ from: 'path', re: '^/case/(\\d+)' }] }],
  scope: [{ css: 'body' }],
  dom: {
    id: [{ value: '{id}' }],
    subject: [{ css: '#subject', re: '^(.{1,50})' }],
    fields: { queue: [{ css: '.queue', get: '@title' }] },
  },
  mount: [{ css: '#side', at: 'before' }],
};
const patterns = [
  '(a+)+$',
  '^(?:a|b)*c',
  '.*.*#',
  '[^/]+/\\d{1,9}',
  '(?:a?){20}',
  '\\w+@\\w+',
  '(?<=a)b',
  '$',
];
const adapterFile = fc
  .tuple(
    mutatedJson([{ triageLensAdapter: 1, adapter }]),
    fc.array(fc.constantFrom(...patterns), { maxLength: 2 }),
  )
  .map(([text, parts]) =>
    parts.length > 0 ? text.replace('^/case/', JSON.stringify(parts.join('')).slice(1, -1)) : text,
  );
const slowTexts = ['a', 'ab', '/a', 'a1'].map((each) =>
  each
    .repeat(maxMatchedLength)
    .slice(0, maxMatchedLength - 1)
    .concat('!'),
);

/** What is taken asks nothing, writes nothing, carries no name of ours, ends soon, and is the same when read again. */
async function checkAdapterFile(text: string): Promise<void> {
  const read = await onlyThrows(() => readAdapterFile(text), AdapterFileRefused);
  if (!read) return;
  if (read.id !== importedId || read.api || read.write || read.history)
    throw new Error('It may ask or write.');
  if (/[\p{Cc}\p{Cf}]/u.test(read.label)) throw new Error('Its name is not what it looks like.');
  const written = writeAdapterFile(read);
  if (writeAdapterFile(readAdapterFile(written)) !== written) throw new Error('Read again it is another.');
  for (const view of read.views)
    if (view.path !== undefined) for (const each of slowTexts) new RegExp(view.path, 'u').exec(each);
}

const secret = 'a-secret-of-the-organisation';
const policy = {
  enabled: true,
  mode: 'assist',
  sites: ['https://desk.example'],
  adapters: ['zammad'],
  heads: { severity: { enabled: true, targetPrecision: 0.9 } },
  writeBack: 'click',
  valueNames: { topic: { access: 'Login' } },
  learning: { fromHistory: true, mostTickets: 100, keep: 'text' },
  retentionDays: 30,
  cloud: {
    url: 'https://cloud.example',
    token: secret,
    channel: 'stable',
    syncLevel: 'labels',
    publicKeys: ['QUJD'],
  },
};

/** A policy never fails as a whole, never sends anywhere unsafe, and what is wrong is told without its value. */
function checkPolicy(text: string): void {
  const json = parse(text);
  const { policy: read, problems } = parsePolicy(json);
  const { url } = read.cloud;
  if (url !== undefined && !/^https:|^http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]|$)/.test(url))
    throw new Error(`It would send to ${url}.`);
  for (const link of [read.supportUrl, read.privacyUrl])
    if (link !== undefined && !/^https:/i.test(link)) throw new Error('It links to an unsafe address.');
  if (JSON.stringify(problems).includes(secret)) throw new Error('A problem tells the secret.');
  if (JSON.stringify(parsePolicy(json).policy) !== JSON.stringify(read))
    throw new Error('Twice is not the same.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const kinds = Object.keys(protocol) as (keyof typeof protocol)[];
const messages = [
  ...kinds.map((kind) => ({ kind, request: {} })),
  { kind: 'label.undo', request: { id: '01' } },
  { kind: 'page.ask', request: { question: 'x' } },
];

/** A page reaches no handler that is not for pages, and gets an answer or silence, never an error. */
async function checkMessage(text: string): Promise<void> {
  const called: string[] = [];
  const handlers = new Proxy({}, { get: (_, kind) => async () => void called.push(String(kind)) });
  const errors: unknown[] = [];
  const reply = answer(protocol, handlers as Handlers, parse(text), 'page', (error) => errors.push(error));
  if (reply !== undefined && !v.is(Reply, await reply)) throw new Error('The answer has another form.');
  if (errors.length > 0) throw errors[0];
  for (const kind of called)
    if (!(protocol[kind as keyof typeof protocol].from as readonly string[]).includes('page'))
      throw new Error(`A page has reached ${kind}.`);
}

export const browserProperties: readonly Property[] = [
  property('adapter file', adapterFile, checkAdapterFile, 0.3),
  property('policy', mutatedJson([policy]), checkPolicy, 0.5),
  property('message of a page', mutatedJson(messages), checkMessage, 0.5),
];
