import { allMatches } from '../../text/all-matches';
import { escapePattern } from '../../text/escape-pattern';
import { longestFirst } from '../../text/phrases/pattern';
import type { PersonalSpan } from '../spans';
import { isNoName, isOfCommonWords } from './name-pattern';

const MOST_NAMES = 60;
const SHORTEST_PART = 3;
const SHORTEST_SPACELESS = 2;
const LETTER = /[\p{L}\p{N}_@]/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Every other place of the names: whole ones, and their parts where a part is no ordinary word. */
export function findKnownNames(text: string, names: readonly string[]): PersonalSpan[] {
  const forms = new Set<string>();
  for (const name of names) {
    if (forms.size >= MOST_NAMES) break;
    for (const form of formsOf(name)) forms.add(form);
  }
  if (forms.size === 0) return [];
  const patterns = longestFirst(forms).map(toSource);
  const spans: PersonalSpan[] = [];
  // The signs beside are looked at afterwards: a pattern that begins with a letter is found much faster.
  for (const match of allMatches(text, new RegExp(patterns.join('|'), 'gu'))) {
    const end = match.index + match[0].length;
    const isPart = LETTER.test(text[match.index - 1] ?? '') || LETTER.test(text[end] ?? '');
    if (!isPart || SPACELESS.test(match[0])) spans.push({ kind: 'name', start: match.index, end });
  }
  return spans;
}

function formsOf(name: string): string[] {
  const whole = name.trim().replace(/\s{1,9}/g, ' ');
  const shortest = SPACELESS.test(whole) ? SHORTEST_SPACELESS : SHORTEST_PART;
  const parts = whole.split(/[ ,]{1,3}/).filter((part) => /^\p{Lu}/u.test(part) || SPACELESS.test(part));
  return [whole, ...parts].filter(
    (form) => form.length >= shortest && !isNoName(form) && !isOfCommonWords(form) && /\p{L}/u.test(form),
  );
}

function toSource(name: string): string {
  return escapePattern(name).replace(/ /g, '\\s{1,3}');
}
