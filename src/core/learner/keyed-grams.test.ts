import { expect, it } from 'vitest';
import { hashGrams } from './gram-hashes';
import { openGrams, readGramKey, sharedTextLength, shareGrams } from './keyed-grams';
import { sipHash } from './sip-hash';

const ticket = { subject: 'VPN drops', body: 'The VPN drops every hour since Monday.' };
const [first, second] = ['AAECAwQFBgcICQoLDA0ODw==', 'EAECAwQFBgcICQoLDA0ODw=='];

async function share(key: string, shared = ticket) {
  const read = await readGramKey(key);
  if (!read) throw new Error('The key of this test is none.');
  return shareGrams(shared, read);
}

it('hashes a number as the paper does', () => {
  expect(sipHash(0x03020100, [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c])).toBe(0x277187b7);
});

it('shares as many grams as there are, counted alike, and none as it is', async () => {
  const plain = hashGrams(ticket, sharedTextLength);
  const opened = openGrams(await share(first));
  expect(opened.characters.counts).toEqual(plain.characters.counts);
  expect(new Set(opened.words.hashes).size).toBe(plain.words.hashes.length);
  const known = new Set(plain.words.hashes);
  expect([...opened.words.hashes].filter((hash) => known.has(hash))).toEqual([]);
});

it('gives the same text the same hashes under one key, and nothing in common under another', async () => {
  const [mine, again, other] = await Promise.all([share(first), share(first), share(second)]);
  expect(again).toEqual(mine);
  expect(other.key).not.toBe(mine.key);
  const known = new Set(mine.words.hashes);
  expect(other.words.hashes.filter((hash) => known.has(hash))).toEqual([]);
});

it.each(['', 'short', 'no base64 at all!', 'AAECAwQFBgcICQoLDA0ODxA='])(
  'takes %j for no key',
  async (text) => {
    expect(await readGramKey(text)).toBeUndefined();
  },
);
