import { vectorSize } from '../../src/core/encoder/layout';
import type { Encoder } from '../../src/core/encoder/load-encoder';
import type { Cue } from '../../src/core/features/cues/find-cues';
import type { Glosses } from '../../src/core/features/glosses';
import { rememberWord } from '../../src/core/features/known-words';
import { type ReadableText, textColumns, visitTextGrams } from '../../src/core/features/text-features';
import type { SparseRow } from '../../src/core/learner/sparse-rows';
import type { TextFacts } from '../../src/core/predict/abstain';
import { readText, readTicket } from '../../src/core/predict/read-text';
import { sentenceShare } from '../../src/core/predict/scores';
import { defaultCleaning } from '../../src/core/text/clean';
import { type LabelledRow, writtenSource } from '../data/labelled-rows';
import type { Parameters } from '../parameters';

/** A labelled ticket as a vector: the columns of the text, then the encoder's. */
export interface Vectorised {
  row: LabelledRow;
  vector: SparseRow;
  facts: TextFacts;
  /** The cleaned text, and its phrases. */
  text: string;
  cues: readonly Cue[];
}

export interface VectorisedRows {
  rows: Vectorised[];
  columns: number;
  /** Hashes of the grams in the order of their columns, and their inverse document frequencies. */
  hashes: Uint32Array;
  rarity: Float32Array;
  knownWords: Uint8Array;
}

/** Vectors of all rows, with the rarity of grams and the known words that they come with. */
export async function vectorise(
  labelled: readonly LabelledRow[],
  { features, fewestTexts }: Parameters,
  glosses: Glosses,
  encoder: Pick<Encoder, 'encodeTexts'> | undefined,
): Promise<VectorisedRows> {
  const manifest = { cleaning: defaultCleaning, features };
  const knownWords = new Uint8Array(2 ** features.knownBits / 8);
  const tickets = labelled.map(({ subject, body }) => ({ subject, description: body, messages: [] }));
  const texts = tickets.map((ticket) => readTicket(ticket, manifest, glosses));
  const { hashes, rarity } = collectGrams(texts, features.longestText, fewestTexts);
  const vocabulary = { columns: new Map(Array.from(hashes, (hash, i) => [hash, i])), rarity };
  const reads = tickets.map((ticket) => readText(ticket, { manifest, vocabulary, knownWords, glosses }));
  const words = reads.map(({ tokens }) => tokens.filter(({ isWord }) => isWord).map(({ form }) => form));
  for (const word of frequentWords(words, fewestTexts)) rememberWord(knownWords, features.knownBits, word);
  const known = shareKnownElsewhere(labelled, words, fewestTexts);
  const rows: Vectorised[] = [];
  for (const [i, { features: found, english, facts, text }] of reads.entries()) {
    const [encoded] = encoder ? await encoder.encodeTexts([english]) : [new Float32Array(vectorSize)];
    const vector = withSentence(found, textColumns(hashes.length), encoded);
    rows.push({ row: labelled[i], vector, facts: { ...facts, known: known[i] }, text, cues: found.cues });
  }
  return { rows, columns: textColumns(hashes.length) + vectorSize, hashes, rarity, knownWords };
}

function withSentence(
  { columns, values }: { columns: Int32Array; values: Float32Array },
  first: number,
  encoded: Float32Array,
): SparseRow {
  const entries = Array.from(encoded, (value, i) => [first + i, sentenceShare * value]).filter(
    ([, value]) => value !== 0,
  );
  return {
    indices: [...columns, ...entries.map(([column]) => column)],
    values: [...values, ...entries.map(([, value]) => value)],
  };
}

/** The grams that enough texts have, in the order in which they first occur. */
function collectGrams(
  cleaned: readonly ReadableText[],
  longestText: number,
  fewest: number,
): { hashes: Uint32Array; rarity: Float32Array } {
  const texts = new Map<number, number>();
  for (const readable of cleaned) {
    const own = new Set<number>();
    visitTextGrams(readable, longestText, (_, hash) => own.add(hash));
    for (const hash of own) texts.set(hash, (texts.get(hash) ?? 0) + 1);
  }
  const kept = [...texts].filter(([, count]) => count >= fewest);
  return {
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log((1 + cleaned.length) / (1 + count)) + 1),
  };
}

function frequentWords(words: readonly (readonly string[])[], fewest: number): string[] {
  const texts = new Map<string, number>();
  for (const list of words) for (const word of new Set(list)) texts.set(word, (texts.get(word) ?? 0) + 1);
  return [...texts].flatMap(([word, count]) => (count >= fewest ? [word] : []));
}

/** Of each text the share of words that other sources (of written tickets: other groups) have, as for a strange desk. */
function shareKnownElsewhere(
  labelled: readonly LabelledRow[],
  words: readonly (readonly string[])[],
  fewest: number,
): number[] {
  const total = new Map<string, number>();
  const perPlace = new Map<string, number>();
  const placeOf = ({ source, group }: LabelledRow) => (source === writtenSource ? group : source);
  const key = (row: LabelledRow, word: string) => `${placeOf(row)}\n${word}`;
  labelled.forEach((row, i) => {
    for (const word of new Set(words[i])) {
      total.set(word, (total.get(word) ?? 0) + 1);
      perPlace.set(key(row, word), (perPlace.get(key(row, word)) ?? 0) + 1);
    }
  });
  return labelled.map((row, i) => {
    if (words[i].length === 0) return 1;
    const known = words[i].filter(
      (word) => (total.get(word) ?? 0) - (perPlace.get(key(row, word)) ?? 0) >= fewest,
    );
    return known.length / words[i].length;
  });
}
