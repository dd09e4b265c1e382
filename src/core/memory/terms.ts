import { functionWords } from '../features/function-words';
import { hashText } from '../features/hash';
import { type Token, tokenize } from '../text/tokens';

/** A code names one thing (an error, an order, a host, a file); a word is whatever else is written. */
export type TermKind = 'word' | 'code';

/** A word or code of a ticket, and how often it stands in each field. */
export interface Term {
  /** 32 bits, the lowest tells a code; equal for equal words after their ending is cut. All that an index keeps. */
  hash: number;
  /** As the ticket has it, lower case: what a person is shown. */
  text: string;
  kind: TermKind;
  inSubject: number;
  inBody: number;
}

type Field = 'inSubject' | 'inBody';

const seedOfTerms = 0x6d656d;
/** Terms read of one ticket; the rest of a long log says nothing new. */
const maxTerms = 120;
const lettersRead = 4000;
/** What redaction leaves in the place of personal data is the same in every ticket. */
const redactionMark = /\[[a-z][a-z-]{1,20}\]/g;
/** `FileSystem.openFile`, `java.io.IOException`, `backup_job`: their parts are searched for as well. */
const partsOfName = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+/gu;
const maxParts = 6;

/** The distinct terms of a ticket, codes included, most frequent fields first. Linear time, never throws. */
export function readTerms(subject: string, body: string): Term[] {
  const terms = new Map<number, Term>();
  addField(terms, subject.slice(0, lettersRead), 'inSubject');
  addField(terms, body.slice(0, lettersRead), 'inBody');
  return [...terms.values()];
}

function addField(terms: Map<number, Term>, source: string, field: Field): void {
  const text = source.replace(redactionMark, ' ');
  for (const token of tokenize(text)) {
    for (const { text: word, kind } of readToken(token, text.slice(token.start, token.end), field)) {
      const hash = hashOf(word, kind);
      const known = terms.get(hash);
      if (known) known[field]++;
      else if (terms.size < maxTerms)
        terms.set(hash, { hash, text: word, kind, inSubject: 0, inBody: 0, [field]: 1 });
    }
  }
}

function hashOf(word: string, kind: TermKind): number {
  return kind === 'code'
    ? (hashText(word, seedOfTerms) | 1) >>> 0
    : (hashText(cutEnding(word), seedOfTerms) & ~1) >>> 0;
}

export function isCode(hash: number): boolean {
  return (hash & 1) === 1;
}

function readToken(token: Token, source: string, field: Field): { text: string; kind: TermKind }[] {
  if (token.kind === 'punctuation' || token.kind === 'address') return [];
  if (token.kind === 'url') return splitUrl(token.text);
  if (token.kind === 'code') return [{ text: token.text, kind: 'code' }, ...partsOf(source, token.text)];
  // A number of one or two digits counts something in a body; a longer one, or one of a subject, names something.
  if (token.kind === 'number')
    return token.text.length < 3 && field === 'inBody' ? [] : [{ text: token.text, kind: 'code' }];
  if (functionWords.has(token.text) || (token.text.length < 2 && /\p{Script=Latin}/u.test(token.text)))
    return [];
  const hasDigit = /\p{N}/u.test(source) && source.length > 2;
  return [{ text: token.text, kind: hasDigit ? 'code' : 'word' }, ...partsOf(source, token.text)];
}

/** Host and last part of an address: what lies between differs from link to link. */
function splitUrl(url: string): { text: string; kind: TermKind }[] {
  const parts = url
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(Boolean);
  return [...new Set([parts[0], parts.at(-1)])].flatMap((text) =>
    text ? [{ text, kind: 'code' as const }] : [],
  );
}

function partsOf(source: string, whole: string): { text: string; kind: TermKind }[] {
  const parts = source.match(partsOfName) ?? [];
  if (parts.length < 2) return [];
  return parts
    .slice(0, maxParts)
    .map((part) => part.toLowerCase())
    .filter((part) => part.length > 2 && part !== whole && !functionWords.has(part))
    .map((text) => ({ text, kind: /^\p{N}+$/u.test(text) ? ('code' as const) : ('word' as const) }));
}

/** The endings that tell a plural or a form of a verb, in the languages of most tickets. Coarse on purpose. */
function cutEnding(word: string): string {
  if (word.length < 5) return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  const cut = word
    .replace(/['’]s$/, '')
    .replace(/(?:ations?|ating|ated)$/, 'at')
    .replace(/(?:ings?|edly|ed|es|s|en|er|e)$/, '');
  return (cut.length < 3 ? word : cut).replace(/([^aeiou])\1$/, '$1');
}
