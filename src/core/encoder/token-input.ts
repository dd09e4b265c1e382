import { addRow, type QuantizedMatrix } from '../model/quantized';
import { sizes } from './layout';

/** What the network takes of some texts: rows of equally many tokens, and in each row equally many texts; see `EncoderInput`. */
export interface FilledInput {
  rows: number;
  /** Tokens of a row, with its padding. */
  length: number;
  /** Texts of a row. */
  texts: number;
  states: Float32Array;
  standardised: Float32Array;
  hide: Float32Array;
  average: Float32Array;
}

/** Hides what a token may not see; a huger number would overflow 16-bit textures. */
const hidden = -1e4;
const minVariance = 1e-6;
const maxPeriod = 10_000;

/**
 * Each text in a row of its own, filled up to a size with padding.
 *
 * @param texts tokens of each text, at most `length`; at most `rows` texts
 */
export function fillRows(
  pieces: QuantizedMatrix,
  texts: readonly (readonly number[])[],
  rows: number,
  length: number,
): FilledInput {
  const hide = new Float32Array(rows * length).fill(hidden);
  const average = new Float32Array(rows * length);
  const states = new Float32Array(rows * length * sizes.embedding);
  const standardised = new Float32Array(states.length);
  texts.forEach((tokens, row) => {
    const start = row * length;
    hide.fill(0, start, start + tokens.length);
    average.fill(1 / tokens.length, start, start + tokens.length);
    addTokens(pieces, tokens, { states, standardised, start });
  });
  return { rows, length, texts: 1, states, standardised, hide, average };
}

/** All texts one after the other in one row without padding; a token sees those of its own text only. */
export function fillOneRow(pieces: QuantizedMatrix, texts: readonly (readonly number[])[]): FilledInput {
  const length = texts.reduce((sum, tokens) => sum + tokens.length, 0);
  const hide = new Float32Array(length * sizes.heads * length).fill(hidden);
  const average = new Float32Array(texts.length * length);
  const states = new Float32Array(length * sizes.embedding);
  const standardised = new Float32Array(states.length);
  let start = 0;
  texts.forEach((tokens, text) => {
    const end = start + tokens.length;
    for (let looking = start * sizes.heads; looking < end * sizes.heads; looking++)
      hide.fill(0, looking * length + start, looking * length + end);
    average.fill(1 / tokens.length, text * length + start, text * length + end);
    addTokens(pieces, tokens, { states, standardised, start });
    start = end;
  });
  return { rows: 1, length, texts: texts.length, states, standardised, hide, average };
}

/** Looks up the pieces' vectors and marks their places by sine and cosine (Vaswani et al., 2017, section 3.5). */
function addTokens(
  pieces: QuantizedMatrix,
  tokens: readonly number[],
  { states, standardised, start }: Pick<FilledInput, 'states' | 'standardised'> & { start: number },
): void {
  const width = sizes.embedding;
  tokens.forEach((piece, place) => {
    const offset = (start + place) * width;
    addRow(pieces, piece, 1, states, offset);
    addPlace(states, offset, place);
    standardise(states, standardised, offset, width);
  });
}

function addPlace(states: Float32Array, offset: number, place: number): void {
  const half = sizes.embedding / 2;
  for (let i = 0; i < half; i++) {
    const angle = place * maxPeriod ** (-i / (half - 1));
    states[offset + i] += Math.sin(angle);
    states[offset + half + i] += Math.cos(angle);
  }
}

function standardise(states: Float32Array, target: Float32Array, offset: number, width: number): void {
  let mean = 0;
  for (let i = offset; i < offset + width; i++) mean += states[i] / width;
  let variance = 0;
  for (let i = offset; i < offset + width; i++) variance += (states[i] - mean) ** 2 / width;
  const scale = 1 / Math.sqrt(variance + minVariance);
  for (let i = offset; i < offset + width; i++) target[i] = (states[i] - mean) * scale;
}
