import { addRow, type QuantizedMatrix } from '../model/quantized';
import { sizes } from './layout';

/** What the network takes of some texts, filled up to a size; see `EncoderInput`. */
export interface FilledInput {
  width: number;
  states: Float32Array;
  standardised: Float32Array;
  hide: Float32Array;
  average: Float32Array;
}

/** Hides padding; a huger number would overflow 16-bit textures. */
const hidden = -1e4;
const minVariance = 1e-6;
const maxPeriod = 10_000;

/**
 * Looks up the pieces' vectors and marks their places by sine and cosine (Vaswani et al., 2017, section 3.5).
 *
 * @param texts tokens of each text, at most `length`; at most `size` texts
 */
export function fillInput(
  pieces: QuantizedMatrix,
  texts: readonly (readonly number[])[],
  size: number,
  length: number,
): FilledInput {
  const width = sizes.embedding;
  const states = new Float32Array(size * length * width);
  const standardised = new Float32Array(states.length);
  const hide = new Float32Array(size * length).fill(hidden);
  const average = new Float32Array(size * length);
  texts.forEach((tokens, text) => {
    tokens.forEach((piece, place) => {
      const row = text * length + place;
      hide[row] = 0;
      average[row] = 1 / tokens.length;
      addRow(pieces, piece, 1, states, row * width);
      addPlace(states, row * width, place);
      standardise(states, standardised, row * width, width);
    });
  });
  return { width, states, standardised, hide, average };
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
