import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { encode, type Weights, weightShapes } from './network';

const shape = { width: 3, blocks: 1, outputs: 2 };
const length = 4;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** Numbers that look random and are the same each time. */
const wave = (size: number, offset: number) =>
  Array.from({ length: size }, (_, i) => Math.sin(i * 1.7 + offset));

const weights: Weights = Object.fromEntries(
  weightShapes(shape).map(([name, rows, columns], i) => [
    name,
    tf.tensor2d(wave(rows * columns, i), [rows, columns]),
  ]),
);
const tokens = wave(length * shape.width, 9);
const mask = [1, 1, 1, 0];

/** The same network, written out for one text in plain loops. */
function encodeByHand(): number[] {
  const filter = weights['block0/filter'].arraySync();
  const [bias] = weights['block0/bias'].arraySync();
  const at = (token: number, k: number) =>
    token < 0 || token >= length ? 0 : tokens[token * shape.width + k] * mask[token];
  const hidden = mask.map((present, token) =>
    Array.from({ length: shape.width }, (_, k) => {
      let value = bias[k];
      let gate = bias[shape.width + k];
      for (let neighbour = 0; neighbour < 3; neighbour++) {
        for (let j = 0; j < shape.width; j++) {
          const input = at(token + neighbour - 1, j);
          value += input * filter[neighbour * shape.width + j][k];
          gate += input * filter[neighbour * shape.width + j][shape.width + k];
        }
      }
      return present * (at(token, k) + value / (1 + Math.exp(-gate)));
    }),
  );
  const attention = weights.attention.arraySync().map(([weight]) => weight);
  const scores = hidden.map((row, token) =>
    mask[token] ? Math.exp(row.reduce((sum, value, k) => sum + value * attention[k], 0)) : 0,
  );
  const total = scores.reduce((sum, score) => sum + score, 0);
  const each = (pool: (k: number) => number) => Array.from({ length: shape.width }, (_, k) => pool(k));
  return [
    ...each((k) => hidden.reduce((sum, row, token) => sum + (row[k] * scores[token]) / total, 0)),
    ...each((k) => Math.max(...hidden.map((row) => row[k]))),
  ];
}

it('computes what its description says', () => {
  const masked = tokens.map((value, i) => value * mask[Math.floor(i / shape.width)]);
  const encoded = encode(
    tf.tensor3d(masked, [1, length, shape.width]),
    tf.tensor3d(mask, [1, length, 1]),
    weights,
    shape,
  );
  const byHand = encodeByHand();
  encoded.dataSync().forEach((value, i) => {
    expect(value).toBeCloseTo(byHand[i], 5);
  });
});
