import type { DeskTicket } from './desk-ticket';

/** Kinds of grams; each is weighed apart from the others. */
export const gramKinds = ['words', 'characters', 'subject', 'fields'] as const;
export type GramKind = (typeof gramKinds)[number];

/** The different grams of one kind in one ticket, as 32-bit hashes, with how often each occurs. */
export interface CountedGrams {
  hashes: Uint32Array;
  counts: Uint16Array;
}

export type TicketGrams = Record<GramKind, CountedGrams>;

/** Letters with their marks and digits; or one other sign, since punctuation tells moods and types apart. */
const tokenPattern = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

const shortestGram = 2;
const longestGram = 5;
/** Longer runs are addresses and keys, except in scripts that set no spaces between words. */
const longestWord = 40;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const seeds = { words: 0x1b873593, characters: 0x2c1b3c6d, subject: 0x3ad8025f, fields: 0x4cf5ad43 };

/**
 * Words and pairs of words, once for the whole text and once for the subject alone; the character 2- to 5-grams of each
 * run between spaces, with its edges; the fields. 32-bit hashes: two of the some 100,000 grams of a desk hardly ever
 * meet.
 *
 * @param longest characters of the text that are looked at
 */
export function hashGrams({ subject, body, fields = {} }: DeskTicket, longest: number): TicketGrams {
  const text = `${subject}\n${body}`.slice(0, longest).toLowerCase();
  return {
    words: count(hashWords(text, seeds.words)),
    characters: count(hashCharacters(text)),
    subject: count(hashWords(subject.slice(0, longest).toLowerCase(), seeds.subject)),
    fields: count(Object.entries(fields).map(([name, value]) => hashText(`${name}\n${value}`, seeds.fields))),
  };
}

function hashWords(text: string, seed: number): number[] {
  const hashes: number[] = [];
  let before = 0;
  for (const [token] of text.matchAll(tokenPattern)) {
    const hash = hashUnits(token, seed);
    hashes.push(finish(hash));
    if (before !== 0) hashes.push(finish(extend(before, hash)));
    before = hash;
  }
  return hashes;
}

function hashCharacters(text: string): number[] {
  const hashes: number[] = [];
  for (const run of text.split(/\s+/)) {
    if (run === '') continue;
    const isWord = run.length <= longestWord || withoutSpaces.test(run);
    const padded = ` ${isWord ? run : run.slice(0, longestWord)} `;
    for (let start = 0; start < padded.length; start++) {
      const end = Math.min(padded.length, start + longestGram);
      let hash = seeds.characters;
      for (let i = start; i < end; i++) {
        hash = extend(hash, padded.charCodeAt(i));
        if (i - start + 1 >= shortestGram) hashes.push(finish(hash));
      }
    }
  }
  return hashes;
}

function count(hashes: readonly number[]): CountedGrams {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return { hashes: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
}

function hashText(text: string, seed: number): number {
  return finish(hashUnits(text, seed));
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
