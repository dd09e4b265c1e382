import type { HeadOf } from '../../src/core/model/manifest';
import { adam } from '../../src/core/predict/adam';
import { heatFactors } from '../../src/core/predict/calibration';
import type { HeadPlan } from '../heads';
import { targetOf } from '../heads';
import type { HeldOut } from './cross-fit';
import { weighSources } from './weigh-sources';

export type Calibration = Pick<HeadOf<'class'>, 'temperature' | 'heat' | 'bias'>;

const steps = 250;
/** Pulls heat towards 0, so that what few rows speak of stays where it was. */
const penalty = 0.0005;
/** Pulls the bias towards 0: how often a value occurs differs from source to source. */
const biasPenalty = 0.02;
/**
 * Their values differ most in how often they occur. Without a bias they are right more often on sources that were left out,
 * and as well calibrated.
 */
const withoutBias: readonly HeadPlan['name'][] = ['type', 'topic'];
const heatNames = ['otherLanguage', 'unknownWords', 'fewWords'] as const;
/** The temperature and its rises come before the bias. */
const firstBias = 1 + heatNames.length;

interface CalibrationRow {
  scores: Float32Array;
  factors: number[];
  target: number;
  weight: number;
}

/**
 * Temperature, its rise by facts of the text, and bias that make a head's probabilities fit best on rows that its model
 * has not seen (vector scaling with one scale; Guo et al., 2017).
 */
export function fitCalibration(plan: HeadPlan, held: readonly HeldOut[]): Calibration {
  const { values, firstScore, name } = plan;
  if (name === 'risk' || name === 'effort')
    throw new TypeError(`${name} has no values of which one is true.`);
  const weights = weighSources(held.map(({ row }) => row));
  const rows = held.map(({ row, facts, scores }, i): CalibrationRow => {
    const factors = heatFactors(facts);
    return {
      scores: scores.subarray(firstScore, firstScore + values.length),
      factors: heatNames.map((heat) => factors[heat]),
      target: targetOf(name, row.labels),
      weight: weights[i],
    };
  });
  const unknowns = new Float32Array(firstBias + values.length);
  const step = adam(unknowns);
  for (let round = 0; round < steps; round++) {
    const gradient = slope(unknowns, rows);
    if (withoutBias.includes(name)) gradient.fill(0, firstBias);
    step(gradient, 0.08 * (1 - round / steps));
  }
  const [first, ...rest] = unknowns;
  const [otherLanguage, unknownWords, fewWords] = rest;
  return {
    temperature: Math.max(0.01, Math.min(100, Math.exp(first))),
    heat: { otherLanguage, unknownWords, fewWords },
    bias: rest.slice(heatNames.length),
  };
}

function slope(unknowns: Float32Array, rows: readonly CalibrationRow[]): Float32Array {
  const gradient = new Float32Array(unknowns.length);
  const count = unknowns.length - firstBias;
  const shares = new Float64Array(count);
  for (const { scores, factors, target, weight } of rows) {
    let rise = unknowns[0];
    for (let i = 0; i < factors.length; i++) rise += factors[i] * unknowns[1 + i];
    const temperature = Math.exp(rise);
    let highest = Number.NEGATIVE_INFINITY;
    for (let value = 0; value < count; value++) {
      shares[value] = scores[value] / temperature + unknowns[firstBias + value];
      if (shares[value] > highest) highest = shares[value];
    }
    let sum = 0;
    for (let value = 0; value < count; value++) {
      shares[value] = Math.exp(shares[value] - highest);
      sum += shares[value];
    }
    let warmer = 0;
    for (let value = 0; value < count; value++) {
      const error = weight * (shares[value] / sum - (value === target ? 1 : 0));
      warmer -= (error * scores[value]) / temperature;
      gradient[firstBias + value] += error;
    }
    gradient[0] += warmer;
    for (let i = 0; i < factors.length; i++) gradient[1 + i] += warmer * factors[i];
  }
  for (let i = 1; i < gradient.length; i++) {
    gradient[i] += (i < firstBias ? penalty : biasPenalty) * unknowns[i];
  }
  return gradient;
}
