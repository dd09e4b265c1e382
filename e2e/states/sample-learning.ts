import type { ValuesResult } from '../../src/core/learner/field-result';
import type { HeadReport, LearningRun, LearningStatus } from '../../src/protocol/learning-messages';

const learnedAt = '2026-01-12T09:30:00.000Z';

/** A field with one of several values, learned well. */
export const teamResult: ValuesResult = {
  version: 1,
  kind: 'class',
  field: 'Team',
  seed: 1,
  tickets: { labelled: 1240, learned: 992, aside: 248 },
  rareValues: 2,
  accuracy: 0.81,
  macroF1: 0.77,
  interval: { low: 0.76, high: 0.86 },
  mostFrequent: { value: 'Accounts and access', accuracy: 0.3, macroF1: 0.09 },
  answered: { coverage: 0.72, precision: 0.92 },
  curve: [
    { tickets: 124, accuracy: 0.62, macroF1: 0.5 },
    { tickets: 496, accuracy: 0.75, macroF1: 0.7 },
    { tickets: 992, accuracy: 0.81, macroF1: 0.77 },
  ],
  confusion: {
    values: ['Accounts and access', 'Network', 'Donaudampfschifffahrtsgesellschaft'],
    counts: [
      [60, 4, 2, 1],
      [5, 48, 0, 2],
      [1, 3, 40, 0],
    ],
  },
};

const heads: HeadReport[] = [
  { field: 'Team', state: 'used', learnedAt, result: teamResult, canUndo: true },
  {
    field: 'Hours',
    state: 'hidden',
    learnedAt,
    canUndo: false,
    result: {
      version: 1,
      kind: 'number',
      field: 'Hours',
      seed: 1,
      tickets: { labelled: 600, learned: 480, aside: 120 },
      medianError: 3.5,
      alwaysMedian: { value: 6, medianError: 5 },
      rankCorrelation: 0.24,
      withinRange: 0.79,
      curve: [
        { tickets: 240, medianError: 4 },
        { tickets: 480, medianError: 3.5 },
      ],
    },
  },
  {
    field: 'Tags',
    state: 'off',
    learnedAt,
    canUndo: false,
    result: {
      version: 1,
      kind: 'tags',
      field: 'Tags',
      seed: 1,
      tickets: { labelled: 600, learned: 480, aside: 120 },
      rareValues: 9,
      microF1: 0.66,
      macroF1: 0.5,
      mostFrequent: { value: 'vpn', microF1: 0.2 },
      answered: { coverage: 0.5, precision: 0.9 },
      curve: [
        { tickets: 240, microF1: 0.6 },
        { tickets: 480, microF1: 0.66 },
      ],
    },
  },
];

const fields: LearningStatus['fields'] = [
  {
    name: 'Team',
    kind: 'class',
    filled: 1240,
    distinct: 14,
    values: [
      { value: 'Accounts and access', count: 372 },
      { value: 'Network', count: 201 },
    ],
  },
  { name: 'Hours', kind: 'number', filled: 600, distinct: 80, values: [{ value: '2.5', count: 12 }] },
];

/** A desk of which nothing was learned yet. */
export function newDesk(origin: string): LearningStatus {
  return { origin, rows: 0, fields: [], heads: [], mayFetch: true };
}

/** A desk that was learned. */
export function learnedDesk(origin: string): LearningStatus {
  return { origin, rows: 1240, fields, heads, mayFetch: true };
}

/** Work on a desk, in each of its states. */
export const runs = {
  fetching: { phase: 'fetching', state: 'running', done: 320, expected: 1240, secondsLeft: 94 },
  learning: { phase: 'learning', state: 'running', done: 0.4, expected: 1, field: 'Team', secondsLeft: 21 },
  paused: { phase: 'fetching', state: 'paused', done: 320 },
  failed: {
    phase: 'fetching',
    state: 'failed',
    done: 320,
    expected: 1240,
    problem: { code: 'session', message: 'The helpdesk wants you to log in. Log in there, then try again.' },
  },
} satisfies Record<string, LearningRun>;
