import { allPhrases, anyOf } from '../text/phrases/pattern';
import { bounded, piecesAfter } from './bounded';
import { birthWords } from './phrases/identity-words';
import type { PersonalSpan } from './spans';

const CUE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])${anyOf(allPhrases(birthWords))}(?![\\p{Script=Latin}\\p{N}])[^\\d\\n]{0,20}\\n?\\s{0,3}`,
    'giu',
  ),
);
const DATE = bounded(
  /\d{1,4}(?:[./-] ?| (?=\d))\d{1,2}(?:[./-] ?| (?=\d))\d{2,4}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}(?:st|nd|rd|th|er|\.|º)?(?: de| of)? \p{L}{3,12}\.?,?(?: de| of)? \d{4}|\d{8}(?!\d)/iuy,
);
const MONTH_FIRST_CUE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])${anyOf(birthWords.en ?? [])}(?![\\p{L}\\p{N}])(?: is| was|'s| on)?[ :=-]{0,3}`,
    'giu',
  ),
);
const MONTH_FIRST = bounded(/\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/iuy);

/** Dates behind "born on", "Geburtsdatum:" and the like. Other dates stay. */
export function findBirthDates(text: string): PersonalSpan[] {
  return [...piecesAfter(text, CUE, DATE), ...piecesAfter(text, MONTH_FIRST_CUE, MONTH_FIRST)].map(
    ({ start, end }) => ({ kind: 'birth-date', start, end }),
  );
}
