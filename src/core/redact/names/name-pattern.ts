import { bounded } from '../bounded';
import { isCommonWord } from '../common-words';
import { notNames } from '../phrases/not-names';

const NOT_NAMES = new Set(notNames);
const INITIAL = '\\p{Lu}\\.';
const WORD = "(?:[DLO]['’])?\\p{Lu}[\\p{L}\\p{M}]{1,24}(?:['’-]\\p{Lu}[\\p{L}\\p{M}]{1,24}){0,2}";
const PARTICLE =
  '(?:von|van|de|der|den|del|della|di|da|do|dos|das|du|la|le|ten|ter|zu|zum|al|el|bin|ibn|af|av|y|e)';

/** A name as people write it: up to four words with a capital, initials and small words between them. */
export const NAME_SOURCE = `(?:${WORD}|${INITIAL})(?: (?:${PARTICLE} ){0,2}(?:${WORD}|${INITIAL}|\\p{Lu}(?![\\p{L}\\p{N}]))){0,3}`;
export const END_OF_WORD = "(?![\\p{L}\\p{N}\\p{M}_@/\\\\]|['’-]\\p{L}|\\.\\p{L})";

const NAME = bounded(
  new RegExp(`(?:(?:van|von|de|den|der|da|di|du|ter|ten|le|la) ){0,2}${NAME_SOURCE}${END_OF_WORD}`, 'uy'),
);
const LOWER = bounded(/\p{L}[\p{L}\p{M}'’-]{1,24}(?: \p{L}[\p{L}\p{M}'’-]{0,24}){0,2}(?= ?[,.;:!?\n)]|$)/uy);

/** `CodeSandbox`, unlike McDonald. */
const CAMEL_CASE = /^(?!(?:Ma?c|De|Di|Da|La|Le|Van|Von|Fitz)\p{Lu})\p{Lu}\p{Ll}{1,24}\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,3}$/u;

export interface NameAt {
  text: string;
  end: number;
}

/** The name that begins here, up to its first word that is none. `undefined` where the first one is none already. */
export function nameAt(text: string, offset: number): NameAt | undefined {
  NAME.lastIndex = offset;
  const source = NAME.exec(text)?.[0];
  return source === undefined ? undefined : nameAlone(source, offset);
}

/** The same in lower case, only up to a sign or the end of the line: "my name is anna smith, and …". */
export function lowerNameAt(text: string, offset: number): NameAt | undefined {
  LOWER.lastIndex = offset;
  const source = LOWER.exec(text)?.[0];
  if (source === undefined || source.split(' ').some((word) => isNoName(word) || isCommonWord(word)))
    return undefined;
  return { text: source, end: offset + source.length };
}

function nameAlone(source: string, offset: number): NameAt | undefined {
  const words = source.split(' ');
  const first = words.findIndex((word) => isNoName(word));
  const kept = (first < 0 ? words : words.slice(0, first)).join(' ');
  return kept === '' ? undefined : { text: kept, end: offset + kept.length };
}

/** A word that stands where names do and is none: "team", "Windows", "Regards". */
export function isNoName(word: string): boolean {
  return (
    CAMEL_CASE.test(word) ||
    ACRONYM.test(word) ||
    NOT_NAMES.has(word.toLowerCase().replace(/[’']s$|[.,]$/, ''))
  );
}

/** Whether all words are ordinary ones: "Printer Problem" behind a greeting is the matter, not a person. */
export function isOfCommonWords(name: string): boolean {
  return name.split(' ').every((word) => isCommonWord(word));
}
