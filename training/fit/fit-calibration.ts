import type { HeadOf } from '../../src/core/model/manifest';
import { adam } from '../../src/core/predict/adam';
import { calibrate, heatFactors } from '../../src/core/predict/calibration';
import type { HeadPlan } from '../heads';
import { targetOf } from '../heads';
import type { HeldOut } from './cross-fit';
import { weighSources } from './weigh-sources';

export type Calibration = Pick<HeadOf<'class'>, 'temperature' | 'heat' | 'bias'>;

const steps = 500;
/** Pulls bias and heat towards 0, so that what few rows speak of stays where it was. */
const penalty = 0.0005;
const heatNames = ['otherLanguage', 'unknownWords', 'fewWords'] as const;

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
  const unknowns = new Float32Array(1 + heatNames.length + values.length);
  const step = adam(unknowns);
  for (let round = 0; round < steps; round++) step(slope(unknowns, rows), 0.08 * (1 - round / steps));
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
  const firstBias = 1 + heatNames.length;
  const bias = Array.from(unknowns.subarray(firstBias));
  for (const { scores, factors, target, weight } of rows) {
    const rise = factors.reduce((sum, factor, i) => sum + factor * unknowns[1 + i], unknowns[0]);
    const temperature = Math.exp(rise);
    let warmer = 0;
    calibrate(scores, temperature, bias).forEach((probability, value) => {
      const error = weight * (probability - (value === target ? 1 : 0));
      warmer -= (error * scores[value]) / temperature;
      gradient[firstBias + value] += error;
    });
    gradient[0] += warmer;
    factors.forEach((factor, i) => {
      gradient[1 + i] += warmer * factor;
    });
  }
  for (let i = 1; i < gradient.length; i++) gradient[i] += penalty * unknowns[i];
  return gradient;
}
