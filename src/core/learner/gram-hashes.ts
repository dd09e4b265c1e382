import type { DeskTicket } from './desk-ticket';
import { type CountedGrams, type GramKind, gramKinds, type TicketGrams } from './ticket-grams';

/** Letters with their marks and digits; or one other sign, since punctuation tells moods and types apart. */
const tokenPattern = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

const minGramLength = 2;
const maxGramLength = 5;
/** Longer runs are addresses and keys, except in scripts that set no spaces between words. */
const maxWordLength = 40;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const seeds = { words: 0x1b873593, characters: 0x2c1b3c6d, subject: 0x3ad8025f, fields: 0x4cf5ad43 };

/**
 * The different grams of a ticket with their counts.
 *
 * @param longest characters of the text that are looked at
 */
export function hashGrams(ticket: DeskTicket, longest: number): TicketGrams {
  const counts = Object.fromEntries(gramKinds.map((kind) => [kind, new Map<number, number>()])) as Record<
    GramKind,
    Map<number, number>
  >;
  visitGrams(ticket, longest, (kind, hash) => {
    counts[kind].set(hash, (counts[kind].get(hash) ?? 0) + 1);
  });
  return {
    words: pack(counts.words),
    characters: pack(counts.characters),
    subject: pack(counts.subject),
    fields: pack(counts.fields),
  };
}

/**
 * What came with the ticket, else the grams of its text.
 *
 * @param longest characters of the text that are looked at
 */
export function readGrams(ticket: DeskTicket, longest: number): TicketGrams {
  return ticket.grams ?? hashGrams(ticket, longest);
}

/** Told of each gram and where it stands in the lower case of `subject`, line break, `body`; a field stands nowhere. */
export type VisitGram = (kind: GramKind, hash: number, start: number, end: number) => void;

/**
 * Words and pairs of words, once for the whole text and once for the subject alone; the character 2- to 5-grams of each
 * run between spaces, with its edges; the fields. 32-bit hashes: two of the some 100,000 grams of a desk hardly ever
 * meet.
 *
 * @param longest characters of the text that are looked at
 */
export function visitGrams(
  { subject, body, fields = {} }: DeskTicket,
  longest: number,
  visit: VisitGram,
): void {
  const text = `${subject}\n${body}`.slice(0, longest).toLowerCase();
  visitWords(text, 'words', visit);
  visitCharacters(text, visit);
  visitWords(subject.slice(0, longest).toLowerCase(), 'subject', visit);
  for (const [name, value] of Object.entries(fields)) {
    visit('fields', finish(hashUnits(`${name}\n${value}`, seeds.fields)), 0, 0);
  }
}

function visitWords(text: string, kind: 'words' | 'subject', visit: VisitGram): void {
  let before = 0;
  let startBefore = 0;
  for (const { 0: token, index } of text.matchAll(tokenPattern)) {
    const hash = hashUnits(token, seeds[kind]);
    const end = index + token.length;
    visit(kind, finish(hash), index, end);
    if (before !== 0) visit(kind, finish(extend(before, hash)), startBefore, end);
    before = hash;
    startBefore = index;
  }
}

function visitCharacters(text: string, visit: VisitGram): void {
  for (const { 0: run, index } of text.matchAll(/\S+/g)) {
    const isWord = run.length <= maxWordLength || withoutSpaces.test(run);
    const padded = ` ${isWord ? run : run.slice(0, maxWordLength)} `;
    for (let start = 0; start < padded.length; start++) {
      const end = Math.min(padded.length, start + maxGramLength);
      let hash = seeds.characters;
      for (let i = start; i < end; i++) {
        hash = extend(hash, padded.charCodeAt(i));
        if (i - start + 1 >= minGramLength) visit('characters', finish(hash), index + start - 1, index + i);
      }
    }
  }
}

function pack(counts: ReadonlyMap<number, number>): CountedGrams {
  return { hashes: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}

function hashUnits(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = extend(hash, text.charCodeAt(i));
  return hash;
}

function extend(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

/** The finaliser of MurmurHash3. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
