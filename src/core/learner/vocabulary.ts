import { type GramHashes, hashGrams } from './gram-hashes';
import type { SparseRow } from './sparse-rows';

/** The grams of a desk, by hash, with their weights. */
export interface Vocabulary {
  /** Column of each known gram. */
  columns: Map<number, number>;
  /** Inverse document frequency per column. */
  rarity: Float32Array;
}

/** From this many texts on a gram must occur more than once to count. */
const manyTexts = 500;
const mostPerKind = 150_000;

/** Grams that occur often enough among the texts, each kind with its own floor. */
export function collectVocabulary(texts: readonly GramHashes[]): Vocabulary {
  const isLarge = texts.length > manyTexts;
  const counts = [
    ...frequent(texts, 'words', isLarge ? 2 : 1),
    ...frequent(texts, 'characters', isLarge ? 3 : 1),
  ];
  const columns = new Map<number, number>();
  const rarity = new Float32Array(counts.length);
  counts.forEach(([hash, count]) => {
    if (columns.has(hash)) return;
    rarity[columns.size] = Math.log((1 + texts.length) / (1 + count)) + 1;
    columns.set(hash, columns.size);
  });
  return { columns, rarity: rarity.subarray(0, columns.size) };
}

function frequent(texts: readonly GramHashes[], kind: keyof GramHashes, floor: number): [number, number][] {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const hash of new Set(text[kind])) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= floor);
  return kept.length <= mostPerKind ? kept : kept.sort((a, b) => b[1] - a[1]).slice(0, mostPerKind);
}

/** Sublinear term frequency times rarity; words and characters are each scaled to length 1. */
export function vectorise(grams: GramHashes, vocabulary: Vocabulary): SparseRow {
  const indices: number[] = [];
  const values: number[] = [];
  addKind(grams.words, vocabulary, indices, values);
  addKind(grams.characters, vocabulary, indices, values);
  return { indices, values };
}

/** A text's vector; see `vectorise`. */
export function vectoriseText(text: string, vocabulary: Vocabulary): SparseRow {
  return vectorise(hashGrams(text), vocabulary);
}

function addKind(
  hashes: readonly number[],
  { columns, rarity }: Vocabulary,
  indices: number[],
  values: number[],
): void {
  const counts = new Map<number, number>();
  for (const hash of hashes) {
    const column = columns.get(hash);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const first = values.length;
  let squares = 0;
  for (const [column, count] of counts) {
    const value = (1 + Math.log(count)) * rarity[column];
    indices.push(column);
    values.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let i = first; i < values.length; i++) values[i] /= length;
}
