import { decodeEntities } from '../../src/core/text/html-entities';
import type { GoldenMail } from './read-golden';

/** Words of golden mails: how many of the customer's were kept, and how many of others were left. */
export interface CleaningCount {
  mails: number;
  /** Mails of which exactly the own words came out. */
  exact: number;
  own: number;
  ownKept: number;
  foreign: number;
  foreignLeft: number;
}

export const emptyCount = (): CleaningCount => ({
  mails: 0,
  exact: 0,
  own: 0,
  ownKept: 0,
  foreign: 0,
  foreignLeft: 0,
});

/** Counts the words of one mail by what `clean` made of it, as a multiset: order and line breaks do not matter. */
export function countMail(golden: GoldenMail, cleaned: string): CleaningCount {
  const own = wordsOf(golden.own);
  const all = wordsOf(golden.isHtml ? textOf(golden.mail) : golden.mail);
  const kept = wordsOf(cleaned);
  const ownKept = sizeOf(own) - sizeOf(without(own, kept));
  const foreignLeft = sizeOf(without(kept, own));
  const isExact = ownKept === sizeOf(own) && foreignLeft === 0;
  return {
    mails: 1,
    exact: Number(isExact),
    own: sizeOf(own),
    ownKept,
    foreign: sizeOf(without(all, own)),
    foreignLeft,
  };
}

export function addCount(sum: CleaningCount, count: CleaningCount): void {
  for (const key of Object.keys(sum) as (keyof CleaningCount)[]) sum[key] += count[key];
}

type Words = Map<string, number>;

/** Words by how often they stand; Chinese, Japanese, Korean and Thai letters count one by one. */
function wordsOf(text: string): Words {
  const words: Words = new Map();
  for (const [word] of text
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .matchAll(
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|[\p{L}\p{N}\p{M}]+?(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]|[^\p{L}\p{N}\p{M}]|$)/gu,
    ))
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

function without(words: Words, others: Words): Words {
  const rest: Words = new Map();
  for (const [word, count] of words) {
    const left = count - (others.get(word) ?? 0);
    if (left > 0) rest.set(word, left);
  }
  return rest;
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const count of words.values()) size += count;
  return size;
}

/** Everything that a page would show, by the simplest means: the measure must not depend on what it measures. */
function textOf(html: string): string {
  return decodeEntities(html.replace(/<style[\s\S]*?<\/style>/gi, ' ').replace(/<[^>]*>/g, ' '));
}
