import { allMatches } from '../../text/all-matches';
import { allPhrases, anyOf } from '../../text/phrases/pattern';
import { bounded } from '../bounded';
import { greetings } from '../phrases/greetings';
import { titles } from '../phrases/person-words';
import type { PersonalSpan } from '../spans';
import { isOfCommonWords, lowerNameAt, nameAt } from './name-pattern';

const GREETING = bounded(
  new RegExp(
    `(?<=(?:^|[\\n.!?:>"|])[ \\t>*_]{0,4})${anyOf(allPhrases(greetings))}(?![\\p{L}\\p{N}])[ ,]{1,3}` +
      `(?:${anyOf(titles)}\\.?[ \\n]{1,2}){0,3}`,
    'giu',
  ),
);
const AND = bounded(/ {0,2}(?:,|\/|&|and|und|et|y|e|en|och|og) {0,2}/iuy);
const SIGN_BEHIND = bounded(/ ?(?:[,!:;.)\n—-]|$)/uy);

/** "Hi Anna,", "Sehr geehrte Frau Dr. Müller", "Hola Juan y María:". */
export function findGreetedNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, GREETING)) {
    const start = match.index + match[0].length;
    const end = greetedEnd(text, start, match[0].includes(','));
    if (end === undefined) continue;
    spans.push({ kind: 'name', start, end });
    const second = secondName(text, end);
    if (second) spans.push(second);
  }
  return spans;
}

function greetedEnd(text: string, start: number, isSeparate: boolean): number | undefined {
  const name = nameAt(text, start);
  if (!name) return lowerNameAt(text, start)?.end;
  if (isMatch(SIGN_BEHIND, text, name.end)) return name.end;
  // Without a sign behind it, a word may begin the sentence: "Hello Printer is broken", "Hi, Yesterday I …".
  return isSeparate || isOfCommonWords(name.text) ? undefined : name.end;
}

function secondName(text: string, offset: number): PersonalSpan | undefined {
  AND.lastIndex = offset;
  const joined = AND.exec(text)?.[0];
  if (!joined) return undefined;
  const start = offset + joined.length;
  const name = nameAt(text, start);
  return name && isMatch(SIGN_BEHIND, text, name.end) && !isOfCommonWords(name.text)
    ? { kind: 'name', start, end: name.end }
    : undefined;
}

function isMatch(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
