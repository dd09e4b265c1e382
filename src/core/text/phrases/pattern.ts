/** All phrases of a list by language, without repetition, longest first so that the longest one matches. */
export function allPhrases(byLanguage: Readonly<Record<string, readonly string[]>>): string[] {
  const phrases = new Set(Object.values(byLanguage).flat());
  return [...phrases].sort((a, b) => b.length - a.length);
}

/** A regular expression source that matches any of the phrases; a space also matches several. */
export function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.map(escapePattern).join('|')})`;
}

function escapePattern(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ /g, '\\s{1,3}')
    .replace(/'/g, "['’]");
}

/** Lists of phrases written as one text per language, with `|` between them. */
export function phraseLists(
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, text.split('|').map((each) => each.trim())]),
  );
}
