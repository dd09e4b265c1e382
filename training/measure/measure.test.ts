import { describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../../src/core/model/manifest';
import { calibrate, temperatureFor } from '../../src/core/predict/calibration';
import { hoursQuantiles } from '../../src/core/predict/hours';
import { seededRandom } from '../../src/core/random';
import { firstHoursOutput, firstOutputs, heads, outputCount, ticketOutput } from '../heads';
import type { Targets } from '../mapping/sets';
import { calibrateHeads, fitFamiliarity } from './calibrate-heads';
import { compareWithFloat } from './compare-with-float';
import { fitHours } from './fit-hours';
import { measureHeads } from './measure-heads';
import type { Answered } from './run-examples';

vi.setConfig({ testTimeout: 60_000 });

const random = seededRandom(11);
const precision = { type: 0.85, topic: 0.85, sentiment: 0.7, severity: 0.65, effort: 0.4 };

/** A row on which the topic head is as sure as `margin` says, and right as often as `right` says. */
function answer(set: string, language: string, margin: number, right: number, more: Targets = {}): Answered {
  const outputs = new Float32Array(outputCount);
  const first = firstOutputs.get('topic') ?? 0;
  const target = random.below(2);
  const told = random.next() < right ? target : 1 - target;
  outputs[first + told] = margin;
  for (let i = 2; i < 11; i++) outputs[first + i] = -20;
  outputs[ticketOutput] = more.ticket === false ? -2 - random.next() : 2 + random.next();
  const targets: Targets = { topic: heads[1].values[target], ticket: true, ...more };
  return {
    example: { set, part: 'calibrate', language, text: '', bare: false, targets },
    outputs,
    facts: { words: 20, known: 1, language, languageSure: true },
  };
}

/** Every head needs a few rows. */
const fillers = Array.from({ length: 60 }, () =>
  answer('all', 'en', 3, 0.95, {
    type: 'incident',
    sentiment: 'neutral',
    severity: 'P3',
    effort: 'M',
    hours: 5,
  }),
);
const draw = (count: number, one: () => Answered) => Array.from({ length: count }, one);

describe('calibration', () => {
  it('cools one language without touching another', () => {
    const kept = [
      ...fillers,
      ...draw(400, () => answer('english', 'en', 3, 0.95)),
      ...draw(400, () => answer('german', 'de', 3, 0.65)),
    ];
    const { topic } = calibrateHeads(kept, precision);
    const sure = (row: Answered) =>
      Math.max(
        ...calibrate(
          row.outputs.subarray(topic.firstOutput, topic.firstOutput + topic.values.length),
          temperatureFor(topic, row.facts),
          topic.bias,
        ),
      );
    expect(sure(answer('english', 'en', 3, 1))).toBeGreaterThan(0.91);
    expect(sure(answer('german', 'de', 3, 1))).toBeLessThan(0.74);
    expect(sure(answer('german', 'de', 3, 1))).toBeGreaterThan(0.56);
  });
});

it('widens the hours until eight of ten lie inside, for short and for long ones', () => {
  const rows = (count: number) =>
    draw(count, () => {
      const middle = 2 + random.below(5);
      const spread = middle / 2;
      const hours = Math.expm1(middle + spread * (random.next() + random.next() - 1));
      const row = answer('hours', 'en', 1, 1, { hours });
      row.outputs.set([middle - 0.1, middle + 0.01 * random.next(), middle + 0.1], firstHoursOutput);
      return row;
    });
  const part = { firstOutput: firstHoursOutput, widen: fitHours(rows(4000)) };
  for (const middle of [2, 6]) {
    const own = rows(6000).filter(({ outputs }) => Math.floor(outputs[firstHoursOutput + 1]) === middle);
    const inside = own.filter(({ example, outputs }) => {
      const [low, , high] = hoursQuantiles(part, outputs);
      const hours = Math.log1p(example.targets.hours ?? 0);
      return hours >= low && hours <= high;
    });
    expect(inside.length / own.length).toBeGreaterThan(0.76);
    expect(inside.length / own.length).toBeLessThan(0.84);
  }
});

describe('the check for texts that are no tickets', () => {
  const kept = [...fillers, ...draw(200, () => answer('english', 'en', 3, 0.9))];
  const familiarity = fitFamiliarity(kept);
  const fitted = {
    heads: calibrateHeads(kept, precision),
    familiarity,
    leastKnownWords: 0.4,
  } satisfies Pick<Manifest, 'heads' | 'familiarity' | 'leastKnownWords'>;

  it('lets tickets pass and finds the others, and says so in numbers', () => {
    const test = [
      ...fillers,
      ...draw(200, () => answer('prose', 'en', 3, 0.9, { ticket: false, topic: undefined })),
    ];
    const metrics = measureHeads(kept, test, fitted);
    expect(metrics['tickets/all'].flagged).toBeLessThan(0.1);
    expect(metrics['no-tickets/prose'].flagged).toBe(1);
    expect(metrics['no-tickets/prose'].auroc).toBe(1);
  });

  it('does not keep sentiment from speaking', () => {
    expect(familiarity?.heads).toEqual(['type', 'topic', 'severity', 'effort']);
  });
});

it('says how many points 8 bits cost', () => {
  const int8 = { topic: { accuracy: 0.8, macro_f1: 0.7 }, 'topic/set': { accuracy: 0.5, macro_f1: 0.5 } };
  const float = {
    topic: { accuracy: 0.803, macro_f1: 0.699 },
    'topic/set': { accuracy: 0.5, macro_f1: 0.5 },
  };
  expect(compareWithFloat(int8, float)).toEqual({
    'int8/topic': { points_lost_accuracy: 0.3, points_lost_macro_f1: -0.1 },
  });
});
