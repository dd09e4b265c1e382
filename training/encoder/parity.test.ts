import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { EncoderDescription } from '../../src/core/encoder/description';
import { loadEncoder } from '../../src/core/encoder/load-encoder';
import { createTokenizer } from '../../src/core/encoder/tokenizer';
import { startWasm } from '../wasm-backend';
import { listFiles, packEncoder } from './pack';
import { type PublishedEncoder, readPublished } from './published';
import { runPublished } from './run-published-test-support';

const texts = [
  'The printer on floor 3 is jammed again.',
  'hello',
  'Since this morning nobody in the whole ward can open the patient records. We write on paper, and the evening shift ' +
    'starts in an hour; please call me back as soon as you can.',
  'VPN DOWN!!! 用户 🙂🙂 x',
  'Ich kann mich nicht anmelden, Größe ﬁx',
  'https://example.com/a?b=1&c=2 ERR_0x80070005',
];

/** What the published tokenizer (npm package @tensorflow-models/universal-sentence-encoder 1.3.3) gives for them. */
const publishedTokens: Record<number, number[]> = {
  0: [34, 2355, 46, 25, 2439, 216, 18, 1838, 945, 26, 480, 6],
  3: [651, 181, 352, 239, 3809, 352, 1300, 30, 0, 30, 0, 649],
  4: [16, 397, 4473, 1841, 1523, 397, 2292, 397, 17, 58, 47, 283, 1267, 8, 223, 93, 6781, 0, 59, 2251],
  5: [
    290, 7, 255, 773, 1563, 147, 6, 167, 68, 86, 54, 151, 5419, 531, 131, 413, 288, 30, 1430, 294, 435, 412,
    152, 3854, 6059, 4788,
  ],
};

describe('the encoder beside the published one', () => {
  let published: PublishedEncoder;
  beforeAll(async () => {
    await startWasm();
    // Where the development dependency is missing this says so, and what to do.
    published = await readPublished();
  });

  const tokenizer = () =>
    createTokenizer(
      published.vocabulary.map(([piece]) => piece),
      published.vocabulary.map(([, score]) => score),
      6,
    );

  it('cuts texts into the same pieces', () => {
    const tokenize = tokenizer();
    for (const [i, tokens] of Object.entries(publishedTokens))
      expect(tokenize(texts[Number(i)], 128)).toEqual(tokens);
  });

  it('gives the same vectors but for the rounding to 8 bits', async () => {
    const files = packEncoder(published);
    const read = async (path: string) => files.get(path) ?? Promise.reject(new Error('no such file'));
    const encoder = await loadEncoder({ read }, await listFiles(files));
    const { mostTokens } = description(files.get('encoder.json'));
    const ours = await encoder.encodeTexts(texts);
    encoder.dispose();
    const tokenize = tokenizer();
    const theirs = await runPublished(
      published,
      texts.map((text) => tokenize(text, mostTokens)),
    );
    for (const [i, vector] of ours.entries()) {
      const cosine = vector.reduce((sum, value, at) => sum + value * theirs[i][at], 0);
      expect(cosine, texts[i]).toBeGreaterThan(0.998);
    }
  });

  it('is what the package in models/ has: made again, not a byte differs', async () => {
    for (const [name, bytes] of packEncoder(published)) {
      expect(Buffer.compare(await readFile(`models/general/${name}`), bytes), name).toBe(0);
    }
  });
});

function description(bytes?: Uint8Array): EncoderDescription {
  return v.parse(EncoderDescription, JSON.parse(new TextDecoder().decode(bytes)));
}
