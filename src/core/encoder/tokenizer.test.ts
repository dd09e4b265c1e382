import { describe, expect, it } from 'vitest';
import { createTokenizer } from './tokenizer';

const pieces = ['?', '<s>', '▁print', 'er', '▁pr', 'int', '▁', 'e', 'r', 's', '▁is'];
const scores = [0, 0, -3, -2, -4, -4, -5, -6, -6, -3, -2];
const tokenize = createTokenizer(pieces, scores, 2);
const cut = (text: string, most = 50) => tokenize(text, most).map((piece) => pieces[piece]);

describe('the tokenizer', () => {
  it('takes the most probable pieces, not the first or the longest', () => {
    expect(cut('printer')).toEqual(['▁print', 'er']);
    expect(cut('printers is')).toEqual(['▁print', 'er', 's', '▁is']);
  });

  it('reads any run of spaces and line breaks as one space', () => {
    expect(cut('  printer \n\t is ')).toEqual(cut('printer is'));
  });

  it('counts letters in a row that it does not know once', () => {
    expect(cut('是用🙂')).toEqual(['▁', '?']);
  });

  it('gives nothing for an empty text, and no more than it is asked for', () => {
    expect(cut('')).toEqual([]);
    expect(cut(' \n ')).toEqual([]);
    expect(cut('printer '.repeat(1000), 7)).toHaveLength(7);
  });

  it('is done at once with a text of megabytes', () => {
    const began = performance.now();
    expect(cut('x'.repeat(2_000_000), 64).length).toBeLessThanOrEqual(64);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
