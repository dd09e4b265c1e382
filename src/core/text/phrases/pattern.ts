import { escapePattern } from '../escape-pattern';

/** Without repetition, longest first so that in a pattern the longest one matches. */
export function longestFirst(phrases: Iterable<string>): string[] {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length);
}

/** All phrases of a list by language, longest first. */
export function allPhrases(byLanguage: Readonly<Record<string, readonly string[]>>): string[] {
  return longestFirst(Object.values(byLanguage).flat());
}

/** A regular expression source that matches any of the phrases; a space also matches several. */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.map(toSource).join('|')})`;
}

function toSource(phrase: string): string {
  return escapePattern(phrase).replace(/ /g, '\\s{1,3}').replace(/'/g, "['’]");
}

/** Lists of phrases written as one text per language, with `|` between them. */
export function phraseLists(
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, text.split('|').map((each) => each.trim())]),
  );
}
