import { describe, expect, it } from 'vitest';
import { anyOf } from './pattern';
import { PhrasePattern } from './phrase-pattern';

const phrases = [
  "don't reply",
  'mit freundlichen grüßen',
  'με εκτίμηση',
  'sent from * phone',
  'a.s.a.p',
  'ok',
];
const around = (words: string) => `^> ?${words.replaceAll('\\*', '.{0,20}')}(?!\\p{L})`;
const all = new RegExp(around(anyOf(phrases)), 'iu');
const pattern = new PhrasePattern(phrases, around, 'iu');

describe('a pattern around phrases', () => {
  it.each([
    '> Don’t  reply to this',
    "> DON'T REPLY",
    '> Mit  freundlichen\nGRÜẞEN',
    '> ΜΕ ΕΚΤΊΜΗΣΗ',
    '> Με εκτίμηση,',
    '> Sent from my mobile phone',
    '> ſent from my phone',
    '> a.s.a.p',
    '> oK',
    '> O\u212A',
  ])('matches %j as the pattern of all phrases does', (text) => {
    expect(all.exec(text)?.[0]).toBeDefined();
    expect(pattern.in(text)?.exec(text)?.[0]).toBe(all.exec(text)?.[0]);
  });

  it.each(['> don’t    reply', '> axsxaxp', '> okay', 'ok', '> sent from phones', ''])(
    'does not match %j, as that one does not',
    (text) => {
      expect(all.test(text)).toBe(false);
      expect(pattern.test(text)).toBe(false);
    },
  );

  it('tells apart which of the phrases it was, though some lists have none in the text', () => {
    const two = new PhrasePattern(
      ['thanks', 'regards'],
      (_, among) => `^(?:(${among(['thanks'])})|${among(['regards'])})$`,
      'i',
    );
    const matched = ['Thanks', 'Regards', ''].map((text) => two.in(text)?.exec(text)?.slice());
    expect(matched).toEqual([['Thanks', 'Thanks'], ['Regards', undefined], undefined]);
  });

  it('takes the longest phrase first, as the list does', () => {
    const longest = new PhrasePattern(['kind regards', 'kind'], (words) => words, 'giu');
    const text = 'Kind regards, kind';
    expect(text.replace(longest.in(text) ?? /(?!)/, '-')).toBe('-, -');
  });
});
