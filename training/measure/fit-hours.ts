import type { Head } from '../../src/core/model/manifest';
import { firstHoursOutput } from '../heads';
import { isReal } from './real-sets';
import type { Answered } from './run-examples';

type Widening = Extract<Head, { kind: 'quantity' }>['hours']['widen'];

/** Groups of tickets by the middle of their range, each widened by itself. */
const groups = 5;

/**
 * How far the low and the high quantile must move so that a tenth of the tickets kept aside lies beyond each
 * (conformalised quantile regression, Romano et al., 2019), by the predicted middle.
 */
export function fitHours(answered: readonly Answered[]): Widening {
  const rows = answered
    .filter(({ example }) => example.targets.hours !== undefined && isReal(example.set))
    .map(({ example, outputs }) => {
      const hours = Math.log1p(example.targets.hours ?? 0);
      const [low, middle, high] = outputs.subarray(firstHoursOutput, firstHoursOutput + 3);
      return { middle, below: low - hours, above: hours - high };
    })
    .sort((a, b) => a.middle - b.middle);
  return Array.from({ length: groups }, (_, i) => {
    const group = rows.slice(
      Math.floor((i * rows.length) / groups),
      Math.floor(((i + 1) * rows.length) / groups),
    );
    return {
      upTo: group[group.length - 1].middle,
      low: quantile(
        group.map(({ below }) => below),
        0.9,
      ),
      high: quantile(
        group.map(({ above }) => above),
        0.9,
      ),
    };
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * (sorted.length + 1)) - 1)];
}
