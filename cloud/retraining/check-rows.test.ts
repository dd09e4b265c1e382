import { expect, it, vi } from 'vitest';
import { sha256Of } from '../sha256';
import { checkRows, type RowFinding } from './check-rows';
import { splitRows } from './split-rows';
import { teamLabels, teamNow } from './team.test-support';
import type { TrainingRow } from './training-row';
import { weighClients } from './weigh-clients';

// Heads are learned to find out who contradicts.
vi.setConfig({ testTimeout: 30_000 });

const good = rowsOf({});

function rowsOf(team: Parameters<typeof teamLabels>[0]): TrainingRow[] {
  return teamLabels(team).map(({ at, final, client = '', suggested, confidence, model, text = '' }) => ({
    ...{ key: sha256Of(text), at: Date.parse(at), value: final, client, suggested, confidence, model, text },
  }));
}

async function check(rows: readonly TrainingRow[], after = 0): Promise<RowFinding[]> {
  const weighed = await weighClients(rows, 1);
  return checkRows({ weighed, split: splitRows(weighed.rows, after, 1), now: teamNow });
}

const half = good.length / 2;
const contradicting = rowsOf({ labels: 500, clients: 4, seed: 5 }).map((row, i) => ({
  ...row,
  client: `bad ${i % 2}`,
  value: row.value === 'travel' ? 'access' : 'travel',
}));

const cases: [string, readonly TrainingRow[], RowFinding[]][] = [
  ['a whole team', good, []],
  ['nothing', [], ['too-few', 'one-value', 'too-few-aside']],
  ['too few', good.slice(0, 50), ['too-few', 'too-few-aside']],
  ['one value', good.map((row) => ({ ...row, value: 'access' })), ['one-value']],
  [
    'another value for every ticket',
    good.map((row, i) => ({ ...row, value: `value ${i}` })),
    ['one-value', 'shifted-distribution'],
  ],
  [
    'old texts again',
    good.map((row, i) => (i < half ? row : { ...row, text: good[i - half]?.text ?? '' })),
    ['leaked-duplicates', 'too-few-aside'],
  ],
  [
    'values that were renamed meanwhile',
    good.map((row, i) => (i < half ? row : { ...row, value: `${row.value} (new)` })),
    ['shifted-distribution'],
  ],
  ['times in the future', good.map((row) => ({ ...row, at: row.at + 9 * 86_400_000 })), ['future-dates']],
  ['two of six profiles that contradict', [...rowsOf({ labels: 900 }), ...contradicting], ['poisoned']],
];

it.each(cases)('labels with %s', async (_, rows, expected) => {
  expect(await check(rows)).toEqual(expected);
});

it('labels older than what the present head has learned from test nothing', async () => {
  expect(await check(good, teamNow - 3_600_000)).toEqual(['too-few-aside']);
});

it('nothing that is learned is measured on, nor anything nearly the same, nor anything older', () => {
  const copies = good.map((row, i) => (i % 60 === 59 ? { ...row, text: `${good[3]?.text} once more` } : row));
  const { learned, heldOut, leaked, cut } = splitRows(copies, 0, 1);
  const texts = new Set(learned.map(({ text }) => text));
  expect(heldOut.filter(({ text }) => texts.has(text))).toEqual([]);
  expect(leaked).toBeGreaterThan(0);
  expect(Math.max(...learned.map(({ at }) => at))).toBeLessThan(cut);
  expect(Math.min(...heldOut.map(({ at }) => at))).toBeGreaterThanOrEqual(cut);
});
