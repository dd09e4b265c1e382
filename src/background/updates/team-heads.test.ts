import { beforeEach, expect, it, vi } from 'vitest';
import { packHead } from '../../core/learner/head-file';
import { openGrams, readGramKey, shareGrams } from '../../core/learner/keyed-grams';
import { learnValues } from '../../core/learner/learn-values';
import type { TeamHead } from '../../core/release/bundle';
import { answerExample } from '../../core/release/run-self-test';
import { sha256 } from '../../core/sha256';
import { createPackages, createPolicy } from './fake-cloud-test-support';
import { createTeamHeads } from './team-heads';
import type { GoodBundle } from './update-state';

const [featureKey, otherKey] = ['AAECAwQFBgcICQoLDA0ODw==', 'EAECAwQFBgcICQoLDA0ODw=='];
const words = { hardware: 'printer toner screen', access: 'password login account' };
const rows = Array.from({ length: 120 }, (_, i) => {
  const value = i % 2 ? 'hardware' : 'access';
  return { subject: '', body: `${words[value]} ${i}`, value };
});
const options = { kind: 'class', seed: 1, targetPrecision: 0.9 } as const;
const example = { subject: 'Printer', body: 'The printer has no toner for the screen' };

let packages: ReturnType<typeof createPackages>;
let active: GoodBundle | undefined;
let policy: ReturnType<typeof createPolicy>;
const report = vi.fn();

beforeEach(() => {
  report.mockClear();
  packages = createPackages();
  active = undefined;
  policy = createPolicy({ featureKey });
});

/** As a cloud learns that has hashes alone; the clients have the key. */
async function learnKeyed() {
  const key = await readGramKey(featureKey);
  if (!key) throw new Error('The key of this test is none.');
  const shared = rows.map((row) => ({
    ...{ subject: '', body: '', value: row.value, grams: openGrams(shareGrams(row, key)) },
  }));
  return { bytes: packHead(await learnValues(shared, options)), hashKey: key.id };
}

async function release(bytes: Uint8Array, change: Partial<TeamHead> = {}): Promise<string> {
  const hash = await sha256(bytes);
  await packages.put(hash, new Uint8Array(bytes));
  const file = { sha256: hash, bytes: bytes.length };
  const about = { head: 'field:queue', kind: 'class', tickets: 120, metrics: {}, ...change } as const;
  const content = {
    format: 1,
    name: 'team',
    version: hash.slice(0, 8),
    heads: [{ ...file, ...about }],
  } as const;
  const known = { content: { ...content, heads: [...content.heads], selfTest: file }, files: [hash] };
  active = { ...known, sha256: hash, since: '2026-11-28T12:00:00.000Z' };
  return hash;
}

function start() {
  const updater = { readActive: async () => active };
  return createTeamHeads({ updater, readPolicy: async () => policy, packages, report });
}

it('learned from hashes alone answers with the key as one that was learned from the words', async () => {
  const plain = await learnValues(rows, options);
  const { bytes, hashKey } = await learnKeyed();
  await release(bytes, { hashKey });
  const [opened] = await start().open('demo');
  const answer = answerExample(opened.head, example);
  expect(answer.value).toBe('hardware');
  expect(answer.confidence).toBeCloseTo(answerExample(plain, example).confidence, 1);
});

it.each([undefined, otherKey])('is left out where the key is %s', async (given) => {
  const { bytes, hashKey } = await learnKeyed();
  await release(bytes, { hashKey });
  policy = createPolicy({ ...(given && { featureKey: given }) });
  expect(await start().open('demo')).toEqual([]);
});

it('is for the tickets of its helpdesk, or for all', async () => {
  const bytes = packHead(await learnValues(rows, options));
  await release(bytes, { helpdesk: 'zendesk' });
  const heads = start();
  expect((await heads.open('zendesk')).map(({ model }) => model)).toEqual([
    `team@${active?.content.version}`,
  ]);
  expect(await heads.open('demo')).toEqual([]);
});

it('is opened once for each bundle; a damaged one is reported once and left out', async () => {
  const bytes = packHead(await learnValues(rows, options));
  const hash = await release(bytes);
  const heads = start();
  const get = vi.spyOn(packages, 'get');
  await heads.open('demo');
  await heads.open('demo');
  expect(get).toHaveBeenCalledOnce();
  await packages.put(hash, new Uint8Array(bytes.slice(0, -1)));
  const again = start();
  expect([await again.open('demo'), await again.open('demo')]).toEqual([[], []]);
  expect(report).toHaveBeenCalledOnce();
});
