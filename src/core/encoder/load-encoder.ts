import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { messageOf } from '../message-of';
import type { ModelFiles } from '../model/model-files';
import { type ListedFiles, ModelPackageError, readListedFile } from '../model/package-file';
import { dequantize } from '../model/quantized';
import { EncoderDescription } from './description';
import { type EncoderParts, encodeTexts } from './encode-texts';
import { encoderFileSize, readEncoderFile } from './encoder-file';
import { createTokenizer } from './tokenizer';

/** The frozen sentence encoder of a model package, on the tfjs backend that was current while loading. */
export interface Encoder {
  /** `name@version`. */
  readonly name: string;
  /**
   * A vector of length 1 with `vectorSize` entries for each text, in order; zeros for a text without a word. Knows
   * English; what of another language it knows are names. Rejects when the backend fails.
   */
  encodeTexts(texts: readonly string[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** The files that a package holds its encoder in. */
export const encoderFiles = { description: 'encoder.json', numbers: 'encoder.bin' } as const;

/** Reads, verifies and unpacks the encoder. Rejects with `ModelPackageError`; nothing stays allocated then. */
export async function loadEncoder(files: ModelFiles, listed: ListedFiles): Promise<Encoder> {
  const [described, bytes] = await Promise.all([
    readListedFile(files, encoderFiles.description, listed),
    readListedFile(files, encoderFiles.numbers, listed),
  ]);
  const description = parse(described);
  if (bytes.length !== encoderFileSize) {
    throw new ModelPackageError('damaged', `${encoderFiles.numbers} has not the size of an encoder.`);
  }
  const numbers = readEncoderFile(bytes);
  const parts: EncoderParts = {
    tokenize: createTokenizer(description.pieces, numbers.scores, description.firstPiece),
    mostTokens: description.mostTokens,
    pieces: numbers.pieces,
    weights: Object.fromEntries(
      numbers.layers.map(({ layer: [name, inputs, outputs], matrix, bias }) => [
        name,
        { matrix: tf.tensor2d(dequantize(matrix), [inputs, outputs]), bias: tf.tensor1d(bias) },
      ]),
    ),
  };
  return {
    name: `${description.name}@${description.version}`,
    encodeTexts: (texts) => encodeTexts(parts, texts),
    dispose: () => tf.dispose(Object.values(parts.weights).flatMap(({ matrix, bias }) => [matrix, bias])),
  };
}

function parse(bytes: Uint8Array): EncoderDescription {
  try {
    return v.parse(EncoderDescription, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new ModelPackageError(
      'damaged',
      `The description of the encoder does not fit (${messageOf(error)}).`,
    );
  }
}
