import { allMatches } from '../text/all-matches';
import { allPhrases, anyOf } from '../text/phrases/pattern';
import { bounded, piecesAfter } from './bounded';
import {
  hasBelgianChecksum,
  hasBrazilianChecksum,
  hasEanChecksum,
  hasFinnishChecksum,
  hasFrenchKey,
  hasGermanTaxChecksum,
  hasItalianLetter,
  hasPensionChecksum,
  hasPolishChecksum,
  hasSpanishLetter,
  hasSwedishChecksum,
  hasVerhoeffChecksum,
} from './checksums';
import { identityWords } from './phrases/identity-words';
import type { PersonalSpan } from './spans';

const BEFORE = '(?<![\\p{L}\\p{N}_]|\\d[.,/-])';
const AFTER = '(?![\\p{L}\\p{N}_]|[.,/-]\\d)';

/** Forms that few other things have, each with its checksum; those without one have a form of their own. */
const FORMS: readonly (readonly [string, (id: string) => boolean])[] = [
  ['\\d{2}\\.\\d{3}\\.\\d{3}[ -]?[A-Za-z]', hasSpanishLetter],
  ['\\d{8}[ -]?[A-Za-z]', hasSpanishLetter],
  ['[XYZxyz][ -]?\\d{7}[ -]?[A-Za-z]', hasSpanishLetter],
  ['[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}', hasFrenchKey],
  ['\\d{2} \\d{3} \\d{3} \\d{3}', hasGermanTaxChecksum],
  ['[A-Za-z]{6}\\d{2}[A-Ea-eHhLlMmPpR-Tr-t]\\d{2}[A-Za-z]\\d{3}[A-Za-z]', hasItalianLetter],
  ['\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}', hasBrazilianChecksum],
  ['756[. ]?\\d{4}[. ]?\\d{4}[. ]?\\d{2}', hasEanChecksum],
  ['\\d{2}\\.\\d{2}\\.\\d{2}[- ]\\d{3}[.-]\\d{2}', hasBelgianChecksum],
  ['(?:19|20)?\\d{6}[-+]\\d{4}', hasSwedishChecksum],
  ['\\d{6}[-+A]\\d{3}[0-9A-Y]', hasFinnishChecksum],
  ['\\d{2} ?\\d{6} ?[A-Z] ?\\d{3}', hasPensionChecksum],
  ['[2-9]\\d{3} \\d{4} \\d{4}', hasVerhoeffChecksum],
  ['[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]', () => true],
  ['[A-Z]{4}\\d{6}[HM][A-Z]{5}[0-9A-Z]\\d', () => true],
  ['\\d{11}', hasBrazilianChecksum],
  ['(?<=(?:numer|nummer|number|número|numéro|numero|id|nr)\\p{L}{0,3}[ :]{1,3})\\d{11}', hasPolishChecksum],
  ['(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}', () => true],
  ['[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]', () => true],
];
const PATTERNS = FORMS.map(
  ([form, isRight]) => [bounded(new RegExp(`${BEFORE}${form}${AFTER}`, 'gu')), isRight] as const,
);

const CUE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])${anyOf(allPhrases(identityWords))}(?![\\p{Script=Latin}\\p{N}])` +
      '(?:[ :.#°=(-]{0,3}(?:number|no|nr|num|n|nummer|numéro|número|numero|is|ist|est|es|é|è|lautet|は|番号)(?!\\p{Script=Latin})){0,3}[ :.#°=(-]{0,4}',
    'giu',
  ),
);
const VALUE = bounded(/[A-Z]{0,3}[ -]?\d(?:[./-]?[A-Z0-9]| \d){4,18}(?: [A-D])?(?![\p{L}\p{N}])/iuy);

/** Numbers that states give to persons: by form and checksum, or any number behind a word for one. */
export function findNationalIds(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const [pattern, isRight] of PATTERNS) {
    for (const match of allMatches(text, pattern)) {
      if (!isRight(match[0].replace(/[ .+-]/g, '').toUpperCase())) continue;
      spans.push({ kind: 'national-id', start: match.index, end: match.index + match[0].length });
    }
  }
  for (const { text: value, start, end } of piecesAfter(text, CUE, VALUE)) {
    if (value.replace(/\D/g, '').length >= 5) spans.push({ kind: 'national-id', start, end });
  }
  return spans;
}
