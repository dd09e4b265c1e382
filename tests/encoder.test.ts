import '@tensorflow/tfjs-backend-cpu';
import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { vectorSize } from '../src/core/encoder/layout';
import { type Encoder, loadEncoder } from '../src/core/encoder/load-encoder';
import type { ModelFiles } from '../src/core/model/model-files';
import { startWasm } from '../training/wasm-backend';

const folder = 'models/general';
const files: ModelFiles = { read: (path) => readFile(`${folder}/${path}`) };
const { files: listed, heads } = JSON.parse(await readFile(`${folder}/manifest.json`, 'utf8'));

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
const texts = [
  'I forgot my password and cannot log in.',
  'Please reset the access to my account',
  'The coffee machine on the third floor leaks water',
  'Since this morning nobody in the whole ward can open the patient records.',
];

beforeAll(() => startWasm());

describe('the sentence encoder that ships', () => {
  it('puts texts that mean the same closer together than others', async () => {
    const encoder = await loadEncoder(files, listed);
    const [forgot, reset, coffee] = await encoder.encodeTexts(texts);
    expect(dot(forgot, reset)).toBeGreaterThan(dot(forgot, coffee) + 0.1);
    encoder.dispose();
  });

  it('gives a vector of length 1 per text, alone or among others, and zeros for an empty one', async () => {
    const encoder = await loadEncoder(files, listed);
    const [empty, ...together] = await encoder.encodeTexts(['', ...texts]);
    expect([...empty]).toEqual(new Array(vectorSize).fill(0));
    for (const [i, vector] of together.entries()) {
      expect(dot(vector, vector)).toBeCloseTo(1, 4);
      const [alone] = await encoder.encodeTexts([texts[i]]);
      expect(dot(vector, alone)).toBeCloseTo(1, 5);
    }
    encoder.dispose();
  });

  it('is followed by how likely the ticket is an incident, as the incident radar reads it', () => {
    expect(heads.type).toMatchObject({ firstScore: 0 });
    expect(heads.type.values[0]).toBe('incident');
  });

  it('leaves no tensor behind', async () => {
    const { numTensors } = tf.memory();
    const encoder = await loadEncoder(files, listed);
    await encoder.encodeTexts(texts);
    encoder.dispose();
    expect(tf.memory().numTensors).toBe(numTensors);
  });

  it('gives the same numbers in plain JavaScript', async () => {
    const onWasm = await encodeOnce();
    await tf.setBackend('cpu');
    const onCpu = await encodeOnce();
    await tf.setBackend('wasm');
    for (const [i, value] of onWasm.entries()) expect(value).toBeCloseTo(onCpu[i], 4);
  });

  it.each([
    ['encoder.bin', 'damaged', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 9 ? byte ^ 1 : byte))],
    ['encoder.json', 'damaged', (bytes: Uint8Array) => bytes.subarray(1)],
  ])('refuses a package whose %s is %s', async (path, code, damage) => {
    const bytes = damage(new Uint8Array(await files.read(path)));
    const broken: ModelFiles = { read: async (asked) => (asked === path ? bytes : files.read(asked)) };
    await expect(loadEncoder(broken, listed)).rejects.toMatchObject({ code });
  });

  it('refuses a package that does not list it', async () => {
    await expect(loadEncoder(files, {})).rejects.toMatchObject({ code: 'damaged' });
  });
});

async function encodeOnce(): Promise<Float32Array> {
  const encoder: Encoder = await loadEncoder(files, listed);
  const [vector] = await encoder.encodeTexts(texts.slice(0, 1));
  encoder.dispose();
  return vector;
}
