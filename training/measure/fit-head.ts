import type { Head } from '../../src/core/model/manifest';
import { adam } from '../../src/core/predict/adam';
import { calibrate, heatFactors } from '../../src/core/predict/calibration';
import type { HeadPlan } from '../heads';
import { isReal } from './real-sets';
import type { Answered } from './run-examples';

export type HeadCalibration = Pick<Head, 'temperature' | 'heat' | 'bias'>;

const steps = 240;
/** Rows of a set that are enough to fit a handful of numbers. */
const mostRows = 800;
/** Pulls bias and heat towards 0, so that what few rows speak of stays where it was. */
const penalty = 0.0005;
const heatNames = ['otherLanguage', 'unknownWords', 'fewWords'] as const;

interface CalibrationRow {
  outputs: Float32Array;
  factors: number[];
  target: number;
  weight: number;
}

/**
 * Temperature, its rise by facts of the text, and bias that make a head's probabilities fit best on rows that it has
 * not trained on (vector scaling with one scale; Guo et al., 2017). A set counts by the square root of its rows, so
 * that a large one does not decide for all.
 *
 * @param firstOutput the head's first column among the outputs
 */
export function fitHead(plan: HeadPlan, firstOutput: number, answered: readonly Answered[]): HeadCalibration {
  const { values, name } = plan;
  const rows = toRows(answered, (row) => ({
    outputs: row.outputs.subarray(firstOutput, firstOutput + values.length),
    target: values.indexOf(row.example.targets[name] ?? ''),
  }));
  // Temperature's logarithm, heats, biases.
  const unknowns = new Float32Array(1 + heatNames.length + values.length);
  const step = adam(unknowns);
  for (let round = 0; round < steps; round++) step(slope(unknowns, rows), 0.08 * (1 - round / steps));
  const [first, ...rest] = unknowns;
  const [otherLanguage, unknownWords, fewWords] = rest;
  return {
    temperature: Math.max(0.05, Math.min(100, Math.exp(first))),
    heat: { otherLanguage, unknownWords, fewWords },
    bias: rest.slice(heatNames.length),
  };
}

/** Our own phrases are many sets in as many languages; together they count like a few real ones. */
function trust(set: string): number {
  return isReal(set) ? 1 : 0.25;
}

function toRows(
  answered: readonly Answered[],
  read: (row: Answered) => Pick<CalibrationRow, 'outputs' | 'target'>,
): CalibrationRow[] {
  const sets = new Map<string, Answered[]>();
  for (const row of answered) {
    const rows = sets.get(row.example.set) ?? [];
    rows.push(row);
    sets.set(row.example.set, rows);
  }
  const kept = [...sets].flatMap(([set, rows]) => {
    const every = Math.ceil(rows.length / mostRows);
    const some = rows.filter((_, i) => i % every === 0);
    return some.map((row) => ({ row, weight: (trust(set) * Math.sqrt(rows.length)) / some.length }));
  });
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ row, weight }) => {
    const factors = heatFactors(row.facts);
    return { ...read(row), factors: heatNames.map((name) => factors[name]), weight: weight / total };
  });
}

function slope(unknowns: Float32Array, rows: readonly CalibrationRow[]): Float32Array {
  const gradient = new Float32Array(unknowns.length);
  const firstBias = 1 + heatNames.length;
  const bias = Array.from(unknowns.subarray(firstBias));
  for (const { outputs, factors, target, weight } of rows) {
    const rise = factors.reduce((sum, factor, i) => sum + factor * unknowns[1 + i], unknowns[0]);
    const temperature = Math.exp(rise);
    let warmer = 0;
    calibrate(outputs, temperature, bias).forEach((probability, value) => {
      const error = weight * (probability - (value === target ? 1 : 0));
      warmer -= (error * outputs[value]) / temperature;
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
