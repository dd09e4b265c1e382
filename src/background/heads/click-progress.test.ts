import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLabel } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import type { Database } from '../storage/database';
import { createEmptyDatabase, desk } from '../storage/learning-test-support';
import { createClickProgress } from './click-progress';

let database: Database;
let labels: LabelStore;

beforeEach(() => {
  database = createEmptyDatabase();
  labels = new LabelStore(database);
});

const start = () => createClickProgress(database, labels);
const keep = (id: string, hasTicket = true) =>
  labels.record({ ...createLabel({ id, ticketHash: id }), origin: desk, hasTicket, asked: 'hardware' });

describe('what follows from the labels of a head', () => {
  it('counts those whose ticket was kept', async () => {
    for (let i = 0; i < 12; i++) await keep(`${i}`);
    await keep('x', false);
    expect(await start().read(desk, 'topic')).toMatchObject({
      labels: 12,
      validation: { asked: 11, right: 11 },
    });
  });

  it('is not worked out again before they have changed, not even by a worker that was started again', async () => {
    await keep('1');
    const progress = start();
    const first = await progress.read(desk, 'topic');
    const read = vi.spyOn(labels, 'listCurrentOfHead');
    expect(await progress.read(desk, 'topic')).toEqual(first);
    expect(await start().read(desk, 'topic')).toEqual(first);
    expect(read).not.toHaveBeenCalled();
    await keep('2');
    expect((await progress.read(desk, 'topic')).labels).toBe(2);
    await labels.undo('2');
    expect(await start().read(desk, 'topic')).toEqual(first);
  });

  it('is made anew where what was kept of it cannot be read', async () => {
    await keep('1');
    await start().read(desk, 'topic');
    const connection = await database.open();
    const [record] = await connection.getAll('labelSummaries');
    await connection.put('labelSummaries', { ...(record as object), content: { labels: 'many' } });
    expect((await start().read(desk, 'topic')).labels).toBe(1);
  });

  it('leaves nothing behind of a head that has no labels', async () => {
    expect(await start().read(desk, 'topic')).toMatchObject({ labels: 0, basis: '' });
    expect(await (await database.open()).count('labelSummaries')).toBe(0);
  });
});
