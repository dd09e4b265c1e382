import { describe, expect, it } from 'vitest';
import { featureTokens } from './feature-tokens';
import { hashText } from './hash';
import { rememberWord, shareOfKnownWords } from './known-words';
import { defaultFeatures } from './settings';
import { rowsPerToken, tokenRows } from './token-rows';
import { findOccurrences, weighOccurrences } from './wide-features';

const rarity = new Float32Array(2 ** defaultFeatures.wideBits).fill(1);
const forms = (text: string) => featureTokens(text, 100).map(({ form }) => form);

it('hashes the same everywhere: values computed once, written down', () => {
  expect([hashText('printer', 1), hashText('Drucker', 1), hashText('طابعة', 1)]).toMatchInlineSnapshot(`
    [
      2670039256,
      1309981357,
      1172475727,
    ]
  `);
});

describe('feature tokens', () => {
  it('leave out function words, keep negations and question words', () => {
    expect(forms('Why is the printer not working?')).toEqual(['why', 'printer', 'not', 'working', '?']);
  });
  it('hide what is never the same twice', () => {
    expect(forms('mail anna@example.org 4711')).toEqual(['mail', '<address>', '<number>']);
  });
  it('keep the places in the text', () => {
    const text = 'The VPN drops';
    const [vpn] = featureTokens(text, 100);
    expect(text.slice(vpn.start, vpn.end)).toBe('VPN');
  });
});

describe('wide features', () => {
  it('have length 1, whatever the text', () => {
    for (const text of ['printer', 'printer printer jam', 'a longer text about a printer that jams']) {
      const { values } = weighOccurrences(
        findOccurrences(featureTokens(text, 100), defaultFeatures).buckets,
        rarity,
      );
      expect(Math.hypot(...values)).toBeCloseTo(1, 6);
    }
  });
  it('tell word order apart', () => {
    const buckets = (text: string) =>
      new Set(findOccurrences(featureTokens(text, 100), defaultFeatures).buckets);
    expect(buckets('account blocked')).not.toEqual(buckets('blocked account'));
  });
  it('are empty for an empty text', () => {
    expect(weighOccurrences([], rarity).indices).toHaveLength(0);
  });
});

it('gives related words rows in common', () => {
  const rows = (word: string) => [...tokenRows(featureTokens(word, 1), defaultFeatures)];
  expect(rows('printing')[1]).toBe(rows('printers')[1]);
  expect(rows('printing')[2]).toBe(rows('logging')[2]);
  expect(tokenRows(featureTokens('word '.repeat(500), 500), defaultFeatures)).toHaveLength(
    defaultFeatures.encoderTokens * rowsPerToken,
  );
});

it('knows the words that it was told of', () => {
  const set = new Uint8Array(2 ** 12 / 8);
  rememberWord(set, 12, 'printer');
  expect(shareOfKnownWords(set, 12, featureTokens('printer', 9))).toBe(1);
  expect(shareOfKnownWords(set, 12, featureTokens('printer qwxzk', 9))).toBe(0.5);
  expect(shareOfKnownWords(set, 12, [])).toBe(1);
});
