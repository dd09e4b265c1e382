import { bounded } from '../bounded';
import { givenNames } from '../phrases/given-names';
import type { PersonalSpan } from '../spans';
import { END_OF_WORD, isNoName, nameAt } from './name-pattern';

const GIVEN = bounded(
  new RegExp(`(?:${[...givenNames].sort((a, b) => b.length - a.length).join('|')})${END_OF_WORD}`, 'gu'),
);
const INSIDE = /[\p{L}\p{N}_@./\\:#$<=-]/u;

/** Frequent given names, with the family name behind them: "please give Anna Smith access", "Kevin left". */
export function findCommonGivenNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let until = 0;
  for (const match of text.matchAll(GIVEN)) {
    const start = match.index;
    if (start < until || INSIDE.test(text[start - 1] ?? '') || isNoName(match[0])) continue;
    until = nameAt(text, start)?.end ?? start + match[0].length;
    spans.push({ kind: 'name', start, end: until });
  }
  return spans;
}
