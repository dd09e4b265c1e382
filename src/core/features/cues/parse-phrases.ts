import { allMatches } from '../../text/all-matches';
import { escapePattern } from '../../text/escape-pattern';

/** A named list of phrases. */
export interface PhraseList {
  name: string;
  /** Matches any of the phrases, as a global pattern. */
  source: string;
  /** Wherever one stands, in lower case. */
  find(text: string): readonly RegExpExecArray[];
}

/** Words that a gap (`…`) may hold. */
const maxGap = 4;
/** Scripts that set no spaces between words: a phrase counts anywhere. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads lists of phrases, a list a line: `name: phrase, another phrase, stem*, words … with a gap`. `*` means the
 * rest of a word. The patterns look at lower case and find whole words, except in scripts without spaces.
 */
export function parsePhrases(source: string): PhraseList[] {
  return source
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ');
      const phrases = line.slice(colon + 2).split(', ');
      const source = toPattern(phrases);
      return { name: line.slice(0, colon), source, find: createFinder(phrases, source) };
    });
}

/**
 * Of each text it is first asked whether a phrase stands there at all, without looking for whole words: browsers translate
 * a pattern when it is first used, and whole words cost most of it.
 */
function createFinder(phrases: readonly string[], source: string): PhraseList['find'] {
  let quick: RegExp | undefined;
  let pattern: RegExp | undefined;
  return (text) => {
    quick ??= new RegExp(phrases.map((phrase) => escapePattern(certainPart(phrase))).join('|'));
    if (!quick.test(foldSpaces(text))) return [];
    pattern ??= new RegExp(source, 'gu');
    return allMatches(text, pattern);
  };
}

/** The longest part of a phrase that every match contains. */
function certainPart(phrase: string): string {
  return phrase
    .split(/ … |\*/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest))
    .replaceAll('’', "'");
}

let folded = { of: '', text: '' };

/** Every list is asked about the same text, one after the other. */
function foldSpaces(text: string): string {
  if (folded.of !== text) folded = { of: text, text: text.replace(/\s+/g, ' ').replaceAll('’', "'") };
  return folded.text;
}

function toPattern(phrases: readonly string[]): string {
  const bounded = phrases.filter((phrase) => !withoutSpaces.test(phrase)).map(toSource);
  const free = phrases.filter((phrase) => withoutSpaces.test(phrase)).map(escapePattern);
  const parts = [
    ...(bounded.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${bounded.join('|')})(?![\\p{L}\\p{N}])`] : []),
    ...free,
  ];
  return parts.join('|');
}

function toSource(phrase: string): string {
  return escapePattern(phrase)
    .replaceAll(' … ', `(?:\\s+\\S+){0,${maxGap}}?\\s+`)
    .replaceAll(' ', '\\s+')
    .replaceAll('\\*', '\\p{L}*')
    .replaceAll("'", "['’]");
}
