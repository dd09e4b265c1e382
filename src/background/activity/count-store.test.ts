import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { createLabel, createPrediction, setTime } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import type { Database } from '../storage/database';
import { createEmptyDatabase } from '../storage/learning-test-support';
import { CountStore } from './count-store';
import { readScoreboards } from './read-scoreboards';
import { createScoreTallies } from './score-tallies';

const [desk, other] = ['https://desk.example', 'https://other.example'];
let database: Database;

beforeEach(() => {
  database = createEmptyDatabase();
});

it('counts by day and helpdesk, and drops what serves no comparison any more', async () => {
  const counts = new CountStore(database);
  await counts.add('2026-01-01', desk, createPrediction());
  await counts.add('2026-03-04', desk, createPrediction());
  await counts.add('2026-03-05', desk, createPrediction());
  await counts.add('2026-03-05', desk, createPrediction(0.3));
  await counts.add('2026-03-05', other, createPrediction());
  expect(await counts.listSince('2000-01-01')).toMatchObject([
    { day: '2026-03-04', tickets: 1 },
    { day: '2026-03-05', origin: desk, tickets: 2, languages: { en: 2 } },
    { day: '2026-03-05', origin: other, tickets: 1 },
  ]);
});

it('begins a damaged day anew and leaves damaged records out', async () => {
  const connection = await database.open();
  await connection.put('counts', { day: '2026-03-05', origin: desk, tickets: 'many' });
  const counts = new CountStore(database);
  expect(await counts.listSince('2026-03-05')).toEqual([]);
  await counts.add('2026-03-05', desk, createPrediction());
  expect(await counts.listSince('2026-03-05')).toMatchObject([{ tickets: 1 }]);
});

it('gives every helpdesk a scoreboard of its own', async () => {
  const [counts, labels] = [new CountStore(database), new LabelStore(database)];
  setTime(new Date(2026, 2, 5, 9));
  const at = new Date().toISOString();
  await counts.add('2026-03-05', desk, createPrediction());
  await labels.record({ ...createLabel({ id: '01', at, final: 'network' }), origin: other });
  await labels.record({
    ...createLabel({ id: '02', at: '2020-01-01T00:00:00.000Z', ticketHash: 'b' }),
    origin: other,
  });
  const boards = await readScoreboards({
    counts,
    labels,
    tallies: createScoreTallies(database, labels),
  });
  expect(boards.map(({ origin, periods }) => [origin, periods[1].tickets])).toEqual([
    [desk, 1],
    [other, 0],
  ]);
  expect(boards[1].periods[1].heads).toMatchObject([{ head: 'topic', feedback: 1, right: 0 }]);
});
