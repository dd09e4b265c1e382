/**
 * Sizes of the sentence encoder. The graph is code, so they are constants: Universal Sentence Encoder Lite (Cer et al.,
 * 2018), a Transformer of two layers over the word pieces of SentencePiece (Kudo, 2018).
 */
export const sizes = {
  pieces: 8000,
  /** Entries of a piece's vector, and of the first layer's queries, keys and values. */
  embedding: 256,
  /** Entries of a token's state, and of the sentence vector. */
  width: 512,
  hidden: 1536,
  heads: 4,
} as const;

/** Entries of what the encoder makes of a text. */
export const vectorSize = sizes.width;

/** A dense layer: a matrix of `inputs` rows and `outputs` columns, and a bias per column. */
export type Layer = readonly [name: string, inputs: number, outputs: number];

const { embedding, width, hidden } = sizes;

/** The dense layers in the order in which `encoder.bin` stores them. */
export const layers: readonly Layer[] = [
  ['first/query-key-value', embedding, 3 * embedding],
  // The attention's output beside the piece's own vector, which this layer brings to the full width.
  ['first/output', 2 * embedding, width],
  ['first/hidden', width, hidden],
  ['first/back', hidden, width],
  ['second/query-key-value', width, 3 * width],
  ['second/output', width, width],
  ['second/hidden', width, hidden],
  ['second/back', hidden, width],
  ['sentence', width, width],
];
