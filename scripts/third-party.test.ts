import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createNotices, describeEncoder, findBundledPackages } from './third-party';

const file = (path: string) => resolve('node_modules', path);

it('names each package whose code is shipped once, with its licence and who has written it', () => {
  const packages = findBundledPackages([
    file('preact/dist/preact.mjs'),
    file('preact/hooks/dist/hooks.mjs'),
    `\0${file('seedrandom/index.js')}?commonjs`,
    file('@tensorflow/tfjs-core/dist/index.js'),
    resolve('src/core/random.ts'),
  ]);
  expect(packages.map(({ name, license }) => `${name} ${license}`)).toEqual([
    '@tensorflow/tfjs-core Apache-2.0',
    'preact MIT',
    'seedrandom MIT',
  ]);
  const notices = createNotices(packages);
  for (const part of ['Jason Miller', 'David Bau', 'Apache License']) expect(notices).toContain(part);
});

it('says whose weights are shipped, under which licence, and what was changed', () => {
  const notices = createNotices([describeEncoder('models/general')]);
  for (const part of ['Google LLC', 'model-embeddings-en', 'Apache License', 'rounded to 8 bits'])
    expect(notices).toContain(part);
});
