import { type QuantizedMatrix, quantize } from '../model/quantized';
import { type Layer, layers, sizes } from './layout';

/** The encoder's numbers as `encoder.bin` holds them. */
export interface EncoderNumbers {
  /** Logarithm of each piece's probability. */
  scores: Float32Array;
  /** A row of `sizes.embedding` entries for each piece. */
  pieces: QuantizedMatrix;
  layers: { layer: Layer; matrix: QuantizedMatrix; bias: Float32Array }[];
}

/** Bytes of a whole `encoder.bin`. */
export const encoderFileSize =
  4 * sizes.pieces +
  matrixSize(sizes.pieces, sizes.embedding) +
  layers.reduce((sum, [, inputs, outputs]) => sum + matrixSize(inputs, outputs) + 4 * outputs, 0);

/** A byte for each entry, then for each column a scale and the byte that means 0. */
function matrixSize(rows: number, columns: number): number {
  return rows * columns + 5 * columns;
}

/** Reads `encoder.bin`, which has `encoderFileSize` bytes. The matrices are views of it. */
export function readEncoderFile(bytes: Uint8Array): EncoderNumbers {
  let at = 0;
  const take = (count: number) => {
    at += count;
    return bytes.subarray(at - count, at);
  };
  const floats = (count: number) => {
    const { buffer, byteOffset } = take(4 * count);
    const view = new DataView(buffer, byteOffset);
    return Float32Array.from({ length: count }, (_, i) => view.getFloat32(4 * i, true));
  };
  const matrix = (rows: number, columns: number): QuantizedMatrix => ({
    rows,
    columns,
    bytes: take(rows * columns),
    scale: floats(columns),
    zero: take(columns),
  });
  return {
    scores: floats(sizes.pieces),
    pieces: matrix(sizes.pieces, sizes.embedding),
    layers: layers.map((layer) => ({
      layer,
      matrix: matrix(layer[1], layer[2]),
      bias: floats(layer[2]),
    })),
  };
}

/**
 * The content of `encoder.bin`.
 *
 * @param floats a matrix by the name of its layer, its bias by that name with `/bias`; further `scores` and `pieces`
 */
export function writeEncoderFile(floats: (name: string) => Float32Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const addFloats = (values: Float32Array) => {
    const view = new DataView(new ArrayBuffer(4 * values.length));
    values.forEach((value, i) => {
      view.setFloat32(4 * i, value, true);
    });
    chunks.push(new Uint8Array(view.buffer));
  };
  const addMatrix = (name: string, rows: number, columns: number) => {
    const { bytes, scale, zero } = quantize(floats(name), rows, columns);
    chunks.push(bytes);
    addFloats(scale);
    chunks.push(zero);
  };
  addFloats(floats('scores'));
  addMatrix('pieces', sizes.pieces, sizes.embedding);
  for (const [name, inputs, outputs] of layers) {
    addMatrix(name, inputs, outputs);
    addFloats(floats(`${name}/bias`));
  }
  const file = new Uint8Array(encoderFileSize);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}
