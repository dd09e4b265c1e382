import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitCalibration } from '../src/core/predict/fit-calibration';
import { loadPredictor } from '../src/core/predict/predictor';
import { seededRandom } from '../src/core/random';
import { defaultCleaning } from '../src/core/text/clean';
import { effortSizes } from './data/effort-sizes';
import type { Example, Part } from './data/examples';
import { lossOf } from './fit/losses';
import { outputCount } from './heads';
import { mapIntentToTopic } from './mapping/topic';
import { mapIntentToType, mapType } from './mapping/type';
import { packageFiles } from './package/assemble';
import { modelCard } from './package/model-card';
import { parameters } from './parameters';
import { trainModel } from './train-model';
import { startWasm } from './wasm-backend';

beforeAll(() => startWasm());

describe('losses', () => {
  it('have the gradient that their own differences show', () => {
    const targets = { type: 'request', severity: 'P2', hours: 30, ticket: false };
    const outputs = Float32Array.from({ length: outputCount }, (_, i) => Math.sin(i));
    const gradient = new Float32Array(outputCount);
    lossOf(targets, outputs, gradient);
    for (let i = 0; i < outputCount; i++) {
      const loss = (shift: number) => {
        const moved = outputs.slice();
        moved[i] += shift;
        return lossOf(targets, moved, new Float32Array(outputCount));
      };
      expect(gradient[i]).toBeCloseTo((loss(1e-2) - loss(-1e-2)) / 2e-2, 2);
    }
  });
});

describe('mapping', () => {
  it('maps words of the sets and leaves the rest without a label', () => {
    expect(mapType('bug')).toBe('incident');
    expect(mapType('sub-task')).toBeUndefined();
    expect(mapIntentToType('Change Password')).toBe('question');
    expect(mapIntentToType('card_swallowed')).toBe('incident');
    expect(mapIntentToTopic('pto_balance')).toBe('hr');
    expect(mapIntentToTopic('tell_joke')).toBeUndefined();
  });

  it('takes a size from the place of the points within the project', () => {
    const row = (project: string, effort_points: number) => ({
      id: '1',
      subject: '',
      body: '',
      lang: 'en',
      split: 'train',
      project,
      effort_points,
    });
    const small = [1, 2, 3, 5, 8].map((points) => row('small', points));
    const large = [10, 20, 30, 50, 80].map((points) => row('large', points));
    const sizes = ['XS', 'S', 'M', 'L', 'XL'];
    expect(effortSizes([...small, ...large], () => true)).toEqual([...sizes, ...sizes]);
  });
});

it('calibrates answers that were far too sure', () => {
  const random = seededRandom(3);
  const rows = Array.from({ length: 400 }, () => ({ target: random.below(2), right: random.next() < 0.7 }));
  const outputs = rows.map(({ target, right }) =>
    Float32Array.from([0, 1].map((i) => ((i === target) === right ? 9 : 0))),
  );
  const { temperature } = fitCalibration(
    outputs,
    rows.map(({ target }) => target),
  );
  const sure = 1 / (1 + Math.exp(-9 / temperature));
  expect(sure).toBeGreaterThan(0.62);
  expect(sure).toBeLessThan(0.78);
});

describe('a whole training run on tickets of our own', () => {
  const words = {
    hardware: ['printer', 'paper', 'toner', 'screen'],
    access: ['password', 'login', 'locked', 'account'],
  };
  const random = seededRandom(5);
  const example = (part: Part): Example => {
    const topic = random.below(2) ? 'hardware' : 'access';
    const pick = () => words[topic][random.below(4)];
    return {
      set: 'own',
      part,
      language: 'en',
      text: `${pick()} ${pick()} broken ${pick()} today`,
      bare: false,
      targets: {
        topic,
        type: 'incident',
        sentiment: 'neutral',
        severity: 'P3',
        effort: 'M',
        hours: 5 + random.below(40),
        ticket: true,
      },
    };
  };
  const parts: [Part, number][] = [
    ['train', 200],
    ['calibrate', 60],
    ['test', 60],
  ];
  const examples = parts.flatMap(([part, count]) => Array.from({ length: count }, () => example(part)));
  const small = {
    ...parameters,
    features: { ...parameters.features, wideBits: 12, tokenBits: 10, encoderTokens: 16 },
    network: { width: 16, blocks: 1 },
    epochs: 2,
  };
  const train = () => trainModel(examples, [], defaultCleaning, small, () => {});

  it('learns the topics, and gives the same bytes twice', async () => {
    const first = await train();
    expect(first.manifest.metrics.topic.accuracy).toBeGreaterThan(0.95);
    expect(first.manifest.metrics.hours.coverage_80).toBeGreaterThan(0.6);
    const second = await train();
    expect(second.manifest.files).toEqual(first.manifest.files);
    expect(second.manifest.heads).toEqual(first.manifest.heads);
    expect(modelCard(first.manifest)).toContain('| topic |');

    const { files: _, ...draft } = first.manifest;
    const predictor = await loadPredictor(await packageFiles(draft, first.weights));
    const [{ suggestions }] = await predictor.predict([
      { subject: 'Toner and paper', description: 'printer broken', messages: [] },
    ]);
    expect(suggestions.topic.value).toBe('hardware');
    predictor.dispose();
    expect(tf.memory().numTensors).toBe(0);
  }, 60_000);
});
