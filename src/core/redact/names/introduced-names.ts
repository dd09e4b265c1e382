import { allMatches } from '../../text/all-matches';
import { allPhrases, anyOf, longestFirst } from '../../text/phrases/pattern';
import { bounded, piecesAfter } from '../bounded';
import { introductions, sureIntroductions } from '../phrases/introductions';
import { greetingOnlyTitles, personFields, titles } from '../phrases/person-words';
import type { PersonalSpan } from '../spans';
import { isOfCommonWords, lowerNameAt, nameAt } from './name-pattern';

const TITLES = anyOf(longestFirst(titles.filter((title) => !greetingOnlyTitles.includes(title))));
const TITLE = bounded(new RegExp(`(?<![\\p{L}\\p{N}_.-])(?:${TITLES}\\.? ){1,3}`, 'gu'));
const LOWER_TITLE = bounded(/(?<![\p{L}\p{N}_./\\-])(?:mr|mrs|ms|herr|frau|mme|sra|sig|dhr|mevr)\. /gu);
const INTRODUCTION = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${anyOf(allPhrases(introductions))})(?: |: ?|, )(?:${TITLES}\\.? ){0,2}`,
    'giu',
  ),
);
const SURE = new Set(sureIntroductions);
/** "I'm Anna from …", "this is Anna Smith": one word alone may be anything ("this is Outlook"). */
const GOES_ON = bounded(
  / ?(?:[,.;!\n]|$)|(?: (?:from|in|at|with|of|von|aus|vom|de|du|da|di|del|van|and|und|here|hier)) | (?:dell['’]|della |dello )/iuy,
);
const FIELD = bounded(
  new RegExp(
    `(?<=(?:^|\\n)[ \\t>*_|-]{0,6})${anyOf(longestFirst(personFields))}[*_]{0,2} ?:[*_]{0,2}[ \\t\\n]{0,12}`,
    'giu',
  ),
);

/** "Sr" is "senior", too, unless an article stands before it. */
const SENIOR = bounded(/(?<!\p{L})(?:o|ao|do|pelo|al|del|el) Sr\.? /gu);
/** Chinese characters know no capitals: a name is known by its field, and by its length. */
const EAST_FIELD = bounded(/(?:新入社員|新任者|氏名|お名前|名前|担当者|依頼者|退職者)(?:は|:) {0,3}/gu);
const EAST_NAME = bounded(
  /[\p{Script=Han}々]{1,4} ?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}(?=[\s、。,(さ様]|です|$)/uy,
);

/** Names behind a title, "my name is" and the like, and in the fields of forms and mail headers. */
export function findIntroducedNames(text: string): PersonalSpan[] {
  return [...titledNames(text), ...introducedNames(text), ...fieldNames(text), ...easternNames(text)];
}

function titledNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of [
    ...allMatches(text, TITLE),
    ...allMatches(text, LOWER_TITLE),
    ...allMatches(text, SENIOR),
  ]) {
    const start = match.index + match[0].length;
    const name = nameAt(text, start) ?? (/\.\s?$/.test(match[0]) ? lowerNameAt(text, start) : undefined);
    if (name) spans.push({ kind: 'name', start, end: name.end });
  }
  return spans;
}

function easternNames(text: string): PersonalSpan[] {
  return piecesAfter(text, EAST_FIELD, EAST_NAME).map(({ start, end }) => ({ kind: 'name', start, end }));
}

function introducedNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, INTRODUCTION)) {
    const start = match.index + match[0].length;
    const isSure = SURE.has((match[1] ?? '').toLowerCase().replaceAll('’', "'"));
    const name = nameAt(text, start) ?? (isSure ? lowerNameAt(text, start) : undefined);
    if (name && (isSure || isPerson(text, name.text, name.end)))
      spans.push({ kind: 'name', start, end: name.end });
  }
  return spans;
}

function isPerson(text: string, name: string, end: number): boolean {
  if (isOfCommonWords(name) || name === name.toUpperCase()) return false;
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text);
}

/** One word is a name only in fields that hold nothing but persons: "User: Admin" and "From: Germany" are none. */
function fieldNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, FIELD)) {
    const start = match.index + match[0].length;
    const name = nameAt(text, start) ?? lowerNameAt(text, start);
    if (!name || isOfCommonWords(name.text)) continue;
    const isAlone = /^\s{0,3}(?:[\n,;(<[]|$)/.test(text.slice(name.end, name.end + 4));
    const isWhole =
      name.text.includes(' ') || /name|nom|nome|vorname|naam|caller|request|report|contact/i.test(match[0]);
    if (isAlone && isWhole) spans.push({ kind: 'name', start, end: name.end });
  }
  return spans;
}
