import fc from 'fast-check';
import * as v from 'valibot';
import { createSigningKey, openSigningKey } from '../../cloud/registry/signing-keys';
import { desk } from '../../src/core/learner/desk-test-support';
import { HeadFileError, openHead, packHead } from '../../src/core/learner/head-file';
import { answerValue, learnValues } from '../../src/core/learner/learn-values';
import { loadPackage } from '../../src/core/model/load-package';
import { ModelPackageError } from '../../src/core/model/package-file';
import { parseJson } from '../../src/core/parse-json';
import { Bundle } from '../../src/core/release/bundle';
import { maxRise, openRelease } from '../../src/core/release/open-release';
import type { Release } from '../../src/core/release/release';
import { ReleaseError } from '../../src/core/release/release-error';
import { SelfTest } from '../../src/core/release/self-test';
import { signRelease } from '../../src/core/release/sign-release';
import { tinyPackage } from '../support/tiny-package';
import { mutatedBytes, mutatedJson } from './mutations';
import { onlyThrows, type Property, property } from './property';

const now = Date.parse('2026-11-22T12:00:00Z');
const reference = { sha256: 'ab'.repeat(32), bytes: 100, name: 'team', version: '1' };
const release: Release = {
  format: 1,
  channel: 'stable',
  number: 7,
  at: '2026-11-22T11:00:00.000Z',
  expires: '2026-12-22T11:00:00.000Z',
  stable: reference,
  canary: { percent: 20, bundle: { ...reference, version: '2' } },
};
const [known, stranger] = [createSigningKey(), createSigningKey()].map(openSigningKey);

/** Accepted is only what a known key has signed, for this channel, in time, and not from before. */
async function checkRelease([text, isByStranger, highest]: [string, boolean, number]): Promise<void> {
  const key = isByStranger ? stranger : known;
  if (!known || !key) throw new Error('No key.');
  // What was signed need not be a release.
  const signed = await signRelease(parseJson(text) as Release, [key]);
  const body = JSON.stringify(signed);
  const expected = { channel: 'stable', publicKeys: [known.publicKey], highest: () => highest, now };
  const opened = await onlyThrows(() => openRelease(body, expected), ReleaseError);
  if (!opened) return;
  const { channel, number, expires } = opened.release;
  if (isByStranger) throw new Error('A stranger has signed it.');
  if (channel !== 'stable' || number < highest || number > highest + maxRise)
    throw new Error('It is not the next one of this channel.');
  if (!(Date.parse(expires) > now)) throw new Error('It has expired.');
}

/** JSON, and not within more lists than can be written. */
function canBeSigned(text: string): boolean {
  return parseJson(text) !== undefined && !text.includes('['.repeat(1_000));
}

const bundle = {
  format: 1,
  name: 'team',
  version: '1',
  heads: [
    {
      sha256: 'ab'.repeat(32),
      bytes: 9,
      helpdesk: 'zendesk',
      head: 'topic',
      kind: 'class',
      tickets: 9,
      metrics: {},
    },
  ],
  selfTest: { sha256: 'ab'.repeat(32), bytes: 9 },
};
const selfTest = {
  format: 1,
  tolerance: 0.01,
  examples: [
    { subject: 'a', body: 'b', expected: [{ of: 'model', head: 'topic', value: 'x', confidence: 0.5 }] },
  ],
};

function checkBundle(text: string): void {
  const json: unknown = parseJson(text);
  const read = v.safeParse(Bundle, json);
  if (read.success && read.output.heads.some(({ bytes }) => !(bytes > 0 && bytes <= 8_000_000)))
    throw new Error('A size is none.');
  const test = v.safeParse(SelfTest, json);
  if (test.success && test.output.examples.length === 0) throw new Error('It tests nothing.');
}

const files = await tinyPackage();

/** What is loaded fits together; all else is refused as damaged or missing, before anything is allocated for it. */
async function checkManifest(text: string): Promise<void> {
  const read = async (path: string) =>
    path === 'manifest.json' ? new TextEncoder().encode(text) : files.read(path);
  const loaded = await onlyThrows(() => loadPackage({ read }), ModelPackageError);
  if (!loaded) return;
  const { grams, cues, sentence } = loaded.tables;
  for (const { rows, columns, bytes } of [grams, cues, sentence])
    if (bytes.length !== rows * columns) throw new Error('A table is not whole.');
}

const head = packHead(await learnValues(desk(120), { kind: 'class', seed: 1, targetPrecision: 0.9 }));

/** What opens answers with one of its own values and a share between 0 and 1. */
async function checkHead(bytes: Uint8Array): Promise<void> {
  const opened = await onlyThrows(() => openHead(bytes), HeadFileError);
  if (opened?.kind !== 'class' && opened?.kind !== 'ordinal') return;
  const { value, confidence } = answerValue(opened, { subject: 'printer', body: 'The printer is jammed.' });
  if (!opened.values.includes(value)) throw new Error(`It answers ${value}.`);
  if (!(confidence >= 0 && confidence <= 1)) throw new Error(`It is ${confidence} sure.`);
}

export const releaseProperties: readonly Property[] = [
  property(
    'release',
    fc.tuple(mutatedJson([release]).filter(canBeSigned), fc.boolean(), fc.constantFrom(0, 7, 8, 9_000)),
    checkRelease,
    0.1,
  ),
  property('bundle', mutatedJson([bundle, selfTest]), checkBundle, 0.5),
  property('manifest', mutatedJson([files.manifest]), checkManifest, 0.1),
  property('head', mutatedBytes([head]), checkHead, 0.1),
];
