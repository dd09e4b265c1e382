import { describe, expect, it } from 'vitest';
import { randomGarbage } from './test-data/random-garbage';
import { tokenize } from './tokens';

const texts = (text: string) => tokenize(text).map((token) => token.text);
const kinds = (text: string) => tokenize(text).map((token) => `${token.kind} ${token.text}`);

describe('tokenize', () => {
  it('keeps words with inner apostrophes and short hyphens, in lower case with their accents', () => {
    expect(texts("Don't e-mail; log-in l'imprimante «Übergröße» naïve")).toEqual([
      "don't",
      'e-mail',
      'log-in',
      "l'imprimante",
      'übergröße',
      'naïve',
    ]);
    expect(texts('Outlook-Problem, end-to-end')).toEqual(['outlook', 'problem', 'end', 'to', 'end']);
  });

  it('tells numbers, codes, addresses and URLs', () => {
    expect(kinds('Error 0x80070005 and ERR_NAME_X, ORA-01034 KB5001234')).toEqual([
      'word error',
      'code 0x80070005',
      'word and',
      'code err_name_x',
      'code ora-01034',
      'code kb5001234',
    ]);
    expect(kinds('3.5 GB, 12:30, 2024-01-08, 1,000,000 for office365')).toEqual([
      'number 3.5',
      'word gb',
      'number 12:30',
      'number 2024-01-08',
      'number 1,000,000',
      'word for',
      'word office365',
    ]);
    expect(kinds('Anna.Bell@harbour.example (https://harbour.example/a?b=1). www.kai.example!')).toEqual([
      'address anna.bell@harbour.example',
      'url https://harbour.example/a?b=1',
      'url www.kai.example',
      'punctuation !',
    ]);
  });

  it('keeps exclamation and question marks, emoji and emoticons, and no other marks', () => {
    expect(texts('Why?! 😡👍🏽 :-( (really); 100%.')).toEqual([
      'why',
      '?',
      '!',
      '😡',
      '👍',
      ':-(',
      'really',
      '100',
    ]);
  });

  it('splits scripts without spaces into pairs', () => {
    expect(texts('打印机坏了 VPN断')).toEqual(['打印', '印机', '机坏', '坏了', 'vpn', '断']);
    expect(texts('メールが')).toEqual(['メー', 'ール', 'ルが']);
    expect(texts('ที่นี่')).toEqual(['ที่นี่']);
    expect(texts('프린터 고장')).toEqual(['프린터', '고장']);
  });

  it('gives offsets that point into the text, in order', () => {
    const inputs = ['😀 Grüße  an\nALLE 打印机 a@b.example', ...randomGarbage(300)];
    for (const text of inputs) {
      let start = 0;
      for (const token of tokenize(text)) {
        expect(token.start).toBeGreaterThanOrEqual(start);
        expect(token.end).toBeGreaterThan(token.start);
        if (token.text.length < 60) expect(text.slice(token.start, token.end).toLowerCase()).toBe(token.text);
        start = token.start;
      }
    }
  });

  it('finds nothing in an empty text', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' \n.,;')).toEqual([]);
  });

  // Quadratic time would run into the time limit of the test.
  it.each(['a', 'a.', 'a@', '1.', 'a-', 'A_', "a'", 'http://', '0x', '\u0301'])(
    'reads 2 MB of %s',
    (piece) => {
      expect(tokenize(piece.repeat(2_000_000 / piece.length)).length).toBeLessThanOrEqual(2_000_000);
    },
    30_000,
  );
});
