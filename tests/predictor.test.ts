import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPackage } from '../src/core/model/load-package';
import { prepareReasons } from '../src/core/predict/explain';
import { loadPredictor } from '../src/core/predict/predictor';
import { readText } from '../src/core/predict/read-text';
import { scoreText } from '../src/core/predict/scores';
import { startWasm } from '../training/wasm-backend';
import { tinyPackage } from './support/tiny-package';

const ticket = (subject: string, description = '') => ({ subject, description, messages: [] });
const jam = ticket('Printer paper jammed', 'urgent');

beforeAll(() => startWasm());

describe('predictor', () => {
  it('gives every head a value whose confidences add up to 1', async () => {
    const predictor = await loadPredictor(await tinyPackage());
    const [{ suggestions, model }] = await predictor.predict([jam]);
    expect(model).toBe('tiny@1.2.3');
    expect(Object.keys(suggestions).sort()).toEqual([
      'deadline',
      'effort',
      'risk',
      'scope',
      'sentiment',
      'severity',
      'topic',
      'type',
      'work',
    ]);
    for (const { kind, confidence, alternatives } of Object.values(suggestions)) {
      if (kind === 'tags') continue;
      const sum = alternatives.reduce((total, other) => total + other.confidence, confidence);
      expect(sum).toBeCloseTo(1, 6);
      if (kind !== 'ordinal')
        expect(alternatives.every((other) => other.confidence <= confidence)).toBe(true);
    }
  });

  it('answers each ticket of a batch as it answers it alone', async () => {
    const predictor = await loadPredictor(await tinyPackage());
    const tickets = ['Printer paper jammed', 'Password forgotten', 'Login urgent', ''].map((text) =>
      ticket(text),
    );
    const together = await predictor.predict(tickets);
    for (const [i, one] of tickets.entries()) {
      const [alone] = await predictor.predict([one]);
      expect(together[i].suggestions.topic?.value).toBe(alone.suggestions.topic?.value);
      expect(together[i].suggestions.topic?.confidence).toBeCloseTo(
        alone.suggestions.topic?.confidence ?? 0,
        5,
      );
    }
  });

  it('gives the same numbers on WASM and in plain JavaScript', async () => {
    const files = await tinyPackage();
    const [onWasm] = await (await loadPredictor(files)).predict([jam]);
    await tf.setBackend('cpu');
    try {
      const [inScript] = await (await loadPredictor(files)).predict([jam]);
      for (const [head, { confidence }] of Object.entries(onWasm.suggestions)) {
        expect(inScript.suggestions[head].confidence).toBeCloseTo(confidence, 4);
      }
    } finally {
      await tf.setBackend('wasm');
    }
  });

  it('encodes each ticket of a batch as alone, and unlike tickets differently', async () => {
    const predictor = await loadPredictor(await tinyPackage());
    const tickets = [jam, ticket('Password forgotten'), ticket('Login urgent')];
    const together = await predictor.encode(tickets);
    const [alone] = await predictor.encode([tickets[1]]);
    expect(new Set(together.map(({ length }) => length))).toEqual(new Set([alone.length]));
    expect(Math.max(...alone.map((value, i) => Math.abs(value - together[1][i])))).toBeLessThan(1e-5);
    expect(together[0]).not.toEqual(together[1]);
  });

  it('keeps no tensors behind', async () => {
    const before = tf.memory().numTensors;
    const predictor = await loadPredictor(await tinyPackage());
    await predictor.predict([jam, jam]);
    predictor.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('keeps the minutes in order and never below zero', async () => {
    const predictor = await loadPredictor(await tinyPackage());
    const [{ suggestions }] = await predictor.predict([jam]);
    const { low, middle, high } = suggestions.effort.minutes ?? { low: -1, middle: -1, high: -1 };
    expect(low).toBeGreaterThanOrEqual(0);
    expect(middle).toBeGreaterThanOrEqual(low);
    expect(high).toBeGreaterThanOrEqual(middle);
  });
});

describe('reasons', () => {
  it('name words of the text at their places', async () => {
    const predictor = await loadPredictor(await tinyPackage());
    const [{ suggestions, text }] = await predictor.predict([jam]);
    const spans = Object.values(suggestions).flatMap(({ why }) => why);
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end, text: word } of spans) expect(text.slice(start, end)).toBe(word);
  });

  it('have the weight that the score loses without them', async () => {
    const model = await loadPackage(await tinyPackage());
    const scoreOf = (text: string) => {
      const { features } = readText(ticket('', text), model);
      const scores = scoreText(model.tables, model.manifest.intercepts, features, new Float32Array());
      return scores[0] - scores[1];
    };
    const read = readText(ticket('', 'printer'), model);
    const findReasons = prepareReasons(read, model.tables);
    const [reason] = findReasons({ firstScore: 0, values: 2, chosen: 0 });
    const [against] = findReasons({ firstScore: 0, values: 2, chosen: 1 });
    const start = model.manifest.intercepts[0] - model.manifest.intercepts[1];
    const weight = reason?.weight ?? -(against?.weight ?? 0);
    expect(weight).toBeCloseTo(scoreOf('printer') - start, 4);
  });
});

describe('abstention', () => {
  const reason = async (text: string, manifest = {}) => {
    const predictor = await loadPredictor(await tinyPackage({ manifest }));
    const [{ suggestions }] = await predictor.predict([ticket(text)]);
    return suggestions.topic.abstained;
  };

  it('has no reason for a known text', async () => {
    expect(await reason('Printer paper jammed')).toBeUndefined();
  });
  it('says that an empty or one-word text is too short', async () => {
    expect(await reason('')).toBe('too-short');
    expect(await reason('Printer')).toBe('too-short');
  });
  it('says that it has seen nothing like it', async () => {
    expect(await reason('Qwxzk vlorp snarfed glibbet')).toBe('unlike-anything-seen');
  });
  it('says that a language is not covered', async () => {
    const german =
      'Der Drucker ist kaputt und ich kann das Papier nicht einlegen, bitte helfen Sie mir heute noch';
    expect(await reason(german)).toBe('language-not-covered');
  });
  it('says that it is not sure enough, or that two values tie', async () => {
    const heads = (await tinyPackage()).manifest.heads;
    const strict = { heads: { ...heads, topic: { ...heads.topic, threshold: 1 } } };
    expect(await reason('Printer paper jammed', strict)).toMatch(/low-confidence|values-tie/);
    const flat = { heads: { ...heads, topic: { ...heads.topic, threshold: 1, temperature: 100 } } };
    expect(await reason('Printer paper jammed', flat)).toBe('values-tie');
  });
});
