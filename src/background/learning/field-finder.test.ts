import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { createRememberedValue } from '../api/test-fakes';
import { LearningStores } from '../storage/learning-stores';
import { createEmptyDatabase, createRow, desk } from '../storage/learning-test-support';
import { FieldFinder, type FieldsFound } from './field-finder';

it('opens the tickets again only when there are more of them, also for a worker that was started again', async () => {
  const lastSwept = createRememberedValue<string>();
  const { rows } = new LearningStores(createEmptyDatabase(), lastSwept);
  const opened = vi.spyOn(rows, 'readPages');
  const remembered = createRememberedValue<FieldsFound>();
  const find = () => new FieldFinder(rows, remembered).find(desk);
  const add = async (first: number, last: number) => {
    const drafts = [];
    for (let i = first; i <= last; i++)
      drafts.push(createRow(`${i}`, { values: { queue: i % 2 ? 'hardware' : 'access' } }));
    await rows.add(drafts);
  };
  await add(1, 100);
  const found = await find();
  expect(found).toMatchObject([{ name: 'queue', filled: 100, distinct: 2 }]);
  expect(await find()).toEqual(found);
  expect(opened).toHaveBeenCalledOnce();
  await add(101, 102);
  expect(await find()).toMatchObject([{ name: 'queue', filled: 102 }]);
  await rows.add([createRow('1', { values: { queue: 'travel' } })]);
  expect(await new FieldFinder(rows, remembered).findAnew(desk)).toMatchObject([{ distinct: 3 }]);
  expect(await find()).toMatchObject([{ distinct: 3 }]);
});
