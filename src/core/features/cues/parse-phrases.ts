/** A named list of phrases, compiled. */
export interface PhraseList {
  name: string;
  pattern: RegExp;
}

/** Words that a gap (`…`) may hold. */
const maxGap = 4;
/** Scripts that set no spaces between words: a phrase counts anywhere. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads lists of phrases, a list a line: `name: phrase, another phrase, stem*, words … with a gap`. `*` stands for the
 * rest of a word. The patterns look at lower case and find whole words, except in scripts without spaces.
 */
export function parsePhrases(source: string): PhraseList[] {
  return source
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      const phrases = line.slice(colon + 2).split(', ');
      return { name: line.slice(0, colon), pattern: compile(phrases) };
    });
}

function compile(phrases: readonly string[]): RegExp {
  const bounded = phrases.filter((phrase) => !withoutSpaces.test(phrase)).map(toSource);
  const free = phrases.filter((phrase) => withoutSpaces.test(phrase)).map(escapeSigns);
  const parts = [
    ...(bounded.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${bounded.join('|')})(?![\\p{L}\\p{N}])`] : []),
    ...free,
  ];
  return new RegExp(parts.join('|'), 'gu');
}

function toSource(phrase: string): string {
  return escapeSigns(phrase)
    .replaceAll(' … ', `(?:\\s+\\S+){0,${maxGap}}?\\s+`)
    .replaceAll(' ', '\\s+')
    .replaceAll('\\*', '\\p{L}*')
    .replaceAll("'", "['’]");
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
