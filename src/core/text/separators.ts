import { attributionVerbs } from './attribution';
import { forwardedMessageWords, originalMessageWords } from './phrases/original-message';
import { allPhrases, anyOf } from './phrases/pattern';
import { PhrasePattern } from './phrases/phrase-pattern';

const ORIGINAL = separatorPattern(allPhrases(originalMessageWords));
const FORWARDED = separatorPattern(allPhrases(forwardedMessageWords));
/** Lotus Notes puts the attribution between dashes: `-----Anna Bell/Desk wrote: -----`. */
const NAME_BETWEEN_DASHES = new RegExp(
  `^\\s*-{3,}[^\\n]{2,120}${anyOf(attributionVerbs)}(?:\\s[^\\n]{0,60}?)?\\s?[:：]?\\s?-{3,}\\s*$`,
  'iu',
);
/** Its other form: name, time and the first words of the answered mail, between three dashes each. */
const NAME_AND_TIME = /^\s*\S[^\n]{1,60}---[^\n]{6,40}\d{1,2}[:.]\d{2}[^\n]{0,20}---/;
/** GroupWise: `>>> Anna Bell <anna@…> 1/14/2026 9:15 AM >>>`. */
const BETWEEN_QUOTE_SIGNS =
  /^\s*>{3}\s?[^>\n]{2,60}(?:<[^<>\n]{3,80}>)?[^>\n]{0,60}\d{1,2}[:.]\d{2}[^>\n]{0,20}>{3}\s*$/;
/** Any words between dashes or underscores. */
const BETWEEN_DASHES = /^\s*[-_‐‑‒–—―]{4,40}\s?[^-_\s][^\n]{1,60}?\s?[-_‐‑‒–—―]{4,40}\s*$/;
const RULE = /^\s{0,9}(?:[_\-=*~#+━─═―–—＊＝・·•☆★◇◆]\s?){4,200}\s*$/u;
const LONGEST = 160;

function separatorPattern(phrases: readonly string[]): PhrasePattern {
  const rule = '[-_=*~‐‑‒–—―\\s]{2,40}';
  const around = (words: string) =>
    `^(?:> ?)?\\s{0,9}(?:${rule}${words}[^\\n]{0,60}?${rule}|${words}\\s?:?)\\s*$`;
  return new PhrasePattern(phrases, around, 'iu');
}

/** "-----Original Message-----", in any language, or the forms of Lotus Notes and GroupWise: an answered mail follows. */
export function isOriginalSeparator(line: string): boolean {
  const forms = [ORIGINAL, NAME_BETWEEN_DASHES, NAME_AND_TIME, BETWEEN_QUOTE_SIGNS];
  return isShort(line) && forms.some((form) => form.test(line));
}

/** "---------- Forwarded message ---------": a forwarded mail follows. */
export function isForwardedSeparator(line: string): boolean {
  return isShort(line) && FORWARDED.test(line);
}

/** Words between dashes that no list knows: a separator only where a mail header follows. */
export function isUnknownSeparator(line: string): boolean {
  return isShort(line) && BETWEEN_DASHES.test(line);
}

/** A line of nothing but one drawing character, as above and below signatures. */
export function isRule(line: string): boolean {
  return line.length <= 200 && RULE.test(line);
}

function isShort(line: string): boolean {
  return line.length <= LONGEST;
}
