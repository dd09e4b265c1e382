import { tokenize } from '../../src/core/text/tokens';
import type { MemoryRow } from './memory-rows';

/** Ranks earlier rows by how near they are to a row; both are places in the list that the peer was made of. */
export type Peer = (asked: number, earlier: readonly number[]) => number[];

type Counts = Map<string, number>;
/** A text in two fields, as REP reads a report. */
interface Fields {
  subject: Counts;
  body: Counts;
}

/**
 * Plain rankers on the same rows, words and order: BM25 (k1 1.2, b .75) and TF-IDF with cosine over the whole text,
 * and REP (Sun et al., 2011): BM25F of words and of pairs of words with the paper's starting parameters.
 */
export function makePeers(rows: readonly MemoryRow[]): Record<'BM25' | 'TF-IDF' | 'REP', Peer> {
  const words = rows.map(({ subject, body }) => ({ subject: wordsOf(subject), body: wordsOf(body) }));
  const whole = words.map(({ subject, body }) => countAll([...subject, ...body]));
  const single = words.map((field) => ({ subject: countAll(field.subject), body: countAll(field.body) }));
  const pairs = words.map((field) => ({
    subject: countAll(pairsOf(field.subject)),
    body: countAll(pairsOf(field.body)),
  }));
  const unigram = bm25f(single);
  const bigram = bm25f(pairs);
  return {
    BM25: rankBy(bm25(whole)),
    'TF-IDF': rankBy(tfIdf(whole)),
    REP: rankBy((asked, other) => 0.9 * unigram(asked, other) + 0.2 * bigram(asked, other)),
  };
}

type Score = (asked: number, other: number) => number;

/** BM25 over the whole text, as a number. */
export function bm25Score(rows: readonly MemoryRow[]): Score {
  return bm25(rows.map(({ subject, body }) => countAll([...wordsOf(subject), ...wordsOf(body)])));
}

function rankBy(score: Score): Peer {
  return (asked, earlier) => {
    const scored = earlier.map((other) => ({ other, score: score(asked, other) }));
    return scored.sort((a, b) => b.score - a.score).map(({ other }) => other);
  };
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind }) => kind !== 'punctuation')
    .map((token) => token.text.replace(/(?:ing|ed|es|s)$/, ''));
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

function countAll(words: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sizeOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Over all rows: how rare a word is changes little with time, and no peer may lose by a short past. */
function rarities(documents: readonly Counts[]): (word: string) => number {
  const having = countAll(documents.flatMap((document) => [...document.keys()]));
  return (word) => Math.log(1 + documents.length / (having.get(word) ?? 1));
}

function bm25(documents: readonly Counts[]): Score {
  const rarity = rarities(documents);
  const sizes = documents.map(sizeOf);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return (asked, other) => {
    let score = 0;
    for (const word of documents[asked].keys()) {
      const count = documents[other].get(word) ?? 0;
      score += (rarity(word) * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * sizes[other]) / mean));
    }
    return score;
  };
}

function tfIdf(documents: readonly Counts[]): Score {
  const rarity = rarities(documents);
  const vectors = documents.map(
    (document) => new Map([...document].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)])),
  );
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()));
  return (asked, other) => {
    let dot = 0;
    for (const [word, weight] of vectors[asked]) dot += weight * (vectors[other].get(word) ?? 0);
    return dot / (lengths[asked] * lengths[other] || 1);
  };
}

/** Parameters of the paper: subject 3, description 1; b .5 and 1; k1 2; k3 0. */
function bm25f(documents: readonly Fields[]): Score {
  const rarity = rarities(documents.map(({ subject, body }) => new Map([...body, ...subject])));
  const sizes = documents.map(({ subject, body }) => ({ subject: sizeOf(subject), body: sizeOf(body) }));
  const meanOf = (field: keyof Fields) =>
    sizes.reduce((sum, size) => sum + size[field], 0) / sizes.length || 1;
  const mean = { subject: meanOf('subject'), body: meanOf('body') };
  return (asked, other) => {
    let score = 0;
    const { subject, body } = documents[other];
    const askedWords = new Set([...documents[asked].subject.keys(), ...documents[asked].body.keys()]);
    for (const word of askedWords) {
      const inSubject = (3 * (subject.get(word) ?? 0)) / (0.5 + (0.5 * sizes[other].subject) / mean.subject);
      const inBody = sizes[other].body === 0 ? 0 : (body.get(word) ?? 0) / (sizes[other].body / mean.body);
      const count = inSubject + inBody;
      score += (rarity(word) * count) / (2 + count);
    }
    return score;
  };
}
