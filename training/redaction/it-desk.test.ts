import { describe, expect, it } from 'vitest';
import { redact } from '../../src/core/redact/redact';
import { readItDesk } from './read-it-desk';

const sentences = readItDesk().map((sentence) => ({ ...sentence, found: redact(sentence.body).found }));
const isWord = (text: string, i: number) => /[\p{L}\p{N}]/u.test(text[i] ?? '');

describe('sentences of an IT desk', () => {
  it('are at least 300', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300);
  });

  it.each([...new Set(sentences.flatMap(({ pii }) => pii.map(([, , kind]) => kind)))])(
    'lose what is personal or secret: %s',
    (kind) => {
      const missed: string[] = [];
      let all = 0;
      for (const { body, pii, found } of sentences) {
        for (const [start, end, each] of pii) {
          if (each !== kind) continue;
          all++;
          const isTaken = (i: number) => found.some((span) => span.start <= i && i < span.end);
          const isWhole = Array.from({ length: end - start }, (_, i) => start + i).every(
            (i) => !isWord(body, i) || isTaken(i),
          );
          if (!isWhole) missed.push(body);
        }
      }
      expect({ missed: missed.length <= 0.02 * all ? [] : missed }).toEqual({ missed: [] });
    },
  );

  it('keep nearly everything else', () => {
    let taken = 0;
    let right = 0;
    for (const { body, pii, found } of sentences) {
      for (const span of found) {
        for (let i = span.start; i < span.end; i++) {
          if (!isWord(body, i)) continue;
          taken++;
          if (pii.some(([start, end]) => start <= i && i < end)) right++;
        }
      }
    }
    expect(right / taken).toBeGreaterThanOrEqual(0.97);
  });
});
