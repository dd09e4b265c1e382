import { allMatches } from '../../text/all-matches';
import { longestFirst } from '../../text/phrases/pattern';
import { bounded } from '../bounded';
import { isCommonWord } from '../common-words';
import { givenNames } from '../phrases/given-names';
import type { PersonalSpan } from '../spans';
import { END_OF_WORD, isNoName, nameAt } from './name-pattern';

const GIVEN = bounded(new RegExp(`(?:${longestFirst(givenNames).join('|')})${END_OF_WORD}`, 'gu'));
const INSIDE = /[\p{L}\p{N}_@./\\:#$<=-]/u;

/** `HRUBA Zdenka`: the family name first, in capitals. */
const FAMILY_BEFORE = bounded(/(?<![\p{L}\p{N}_-])\p{Lu}[\p{Lu}'’-]{3,24} $/u);

/** Frequent given names, with the family name behind them: "please give Anna Smith access", "Kevin left". */
export function findCommonGivenNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  let until = 0;
  for (const match of allMatches(text, GIVEN)) {
    const start = match.index;
    if (start < until || INSIDE.test(text[start - 1] ?? '') || isNoName(match[0])) continue;
    until = nameAt(text, start)?.end ?? start + match[0].length;
    const family = FAMILY_BEFORE.exec(text.slice(Math.max(0, start - 26), start))?.[0];
    const isFamily = family !== undefined && !isNoName(family.trim()) && !isCommonWord(family.trim());
    spans.push({ kind: 'name', start: isFamily ? start - family.length : start, end: until });
  }
  return spans;
}
