import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fitCalibration } from '../src/core/predict/fit-calibration';
import { loadPredictor } from '../src/core/predict/predictor';
import { seededRandom } from '../src/core/random';
import type { TicketLabels } from '../src/core/severity/ticket-facts';
import { type LabelledRow, readLabelledRows } from './data/labelled-rows';
import { planRounds } from './fit/cross-fit';
import { packageFiles } from './package/assemble';
import { modelCard } from './package/model-card';
import { parameters } from './parameters';
import { trainModel } from './train-model';
import { startWasm } from './wasm-backend';

beforeAll(() => startWasm());

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

const labels: Record<'printer' | 'login', TicketLabels> = {
  printer: {
    ...{ kind: 'incident', topic: 'hardware', scope: 'some', work: 'stopped', deadline: 'now', risk: [] },
    ...{ severity: 'P1', minutes: [30, 90], sentiment: 'neutral' },
  },
  login: {
    ...{ kind: 'question', topic: 'access', scope: 'one', work: 'fine', deadline: 'none', risk: [] },
    ...{ severity: 'P5', minutes: [3, 15], sentiment: 'neutral' },
  },
};
const words = {
  printer: ['toner', 'paper', 'tray', 'drum', 'feeder'],
  login: ['password', 'account', 'username', 'profile', 'token'],
};
const random = seededRandom(5);

function madeUp(i: number): LabelledRow {
  const topic = random.below(2) ? 'printer' : 'login';
  const pick = () => words[topic][random.below(5)];
  return {
    id: `made-${i}`,
    source: i % 4 === 0 ? 'other' : 'written',
    group: `made-${i}`,
    language: 'en',
    subject: `${pick()} ${pick()}`,
    body: `about the ${pick()} and the ${pick()}`,
    labels: labels[topic],
  };
}

const rows = Array.from({ length: 160 }, (_, i) => madeUp(i));
const small = { ...parameters, features: { ...parameters.features, grams: 500 }, folds: 2, passes: 4 };
const train = () => trainModel({ rows, glosses: new Uint8Array() }, small, () => {});

describe('a whole training run on tickets of our own', () => {
  it('learns what the tickets say, and gives the same bytes twice', async () => {
    const first = await train();
    const second = await train();
    expect(second.manifest).toEqual(first.manifest);
    expect(Buffer.compare(Buffer.from(second.weights), Buffer.from(first.weights))).toBe(0);
    expect(modelCard(first.manifest)).toContain('| topic |');

    const { files: _, ...draft } = first.manifest;
    const predictor = await loadPredictor(await packageFiles(draft, first.weights));
    const [{ suggestions }] = await predictor.predict([
      { subject: 'Toner and paper', description: 'the drum and the tray', messages: [] },
    ]);
    expect(suggestions.topic.value).toBe('hardware');
    expect(suggestions.severity.value).toBe('P1');
    expect(suggestions.effort.minutes?.middle).toBeGreaterThan(20);
    expect(suggestions.effort.minutes?.middle).toBeLessThan(120);
    predictor.dispose();
    expect(tf.memory().numTensors).toBe(0);
  }, 120_000);
});

describe('rounds that leave tickets out', () => {
  it('answer each row once, and keep contrast sets together', () => {
    const rounds = planRounds(rows, 3);
    for (const row of rows) expect(rounds.filter(({ isOut }) => isOut(row))).toHaveLength(1);
    const pair = ['a', 'b'].map((letter) => ({ ...rows[1], id: `made-1${letter}` }));
    expect(rounds.findIndex(({ isOut }) => isOut(pair[0]))).toBe(
      rounds.findIndex(({ isOut }) => isOut(pair[1])),
    );
  });
});

it('says which public sets are missing', async () => {
  await expect(readLabelledRows('no-such-folder')).rejects.toThrow(/banking77.*no-such-folder.*--data/);
});
