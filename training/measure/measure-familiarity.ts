import type { Manifest } from '../../src/core/model/manifest';
import type { Answered } from './run-examples';

/**
 * How often the check for texts unlike tickets flags those that are none and those that are, by set, and the area
 * under its ROC curve: the chance that a ticket looks more like one than a text that is none.
 */
export function measureFamiliarity(
  test: readonly Answered[],
  { familiarity, leastKnownWords }: Pick<Manifest, 'familiarity' | 'leastKnownWords'>,
): Record<string, Record<string, number>> {
  if (!familiarity) return {};
  const { output, least } = familiarity;
  const rows = test.filter(({ example }) => example.targets.ticket !== undefined);
  const tickets = rows.filter(({ example }) => example.targets.ticket).map(({ outputs }) => outputs[output]);
  const metrics: Record<string, Record<string, number>> = {};
  for (const set of new Set(rows.map(({ example }) => example.set))) {
    for (const ticket of [true, false]) {
      const own = rows.filter(({ example }) => example.set === set && example.targets.ticket === ticket);
      if (own.length === 0) continue;
      const flagged = own.filter(
        ({ outputs, facts }) => outputs[output] < least || facts.known < leastKnownWords,
      );
      metrics[`${ticket ? 'tickets' : 'no-tickets'}/${set}`] = {
        rows: own.length,
        flagged: Math.round((1e4 * flagged.length) / own.length) / 1e4,
        ...(!ticket && {
          auroc: areaUnderCurve(
            tickets,
            own.map(({ outputs }) => outputs[output]),
          ),
        }),
      };
    }
  }
  return metrics;
}

function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  const sorted = [...higher].sort((a, b) => a - b);
  const wins = lower.reduce((sum, value) => sum + sorted.length - countBelow(sorted, value), 0);
  return Math.round((1e4 * wins) / (sorted.length * lower.length)) / 1e4;
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
