import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createLabel } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import { createEmptyDatabase, desk, otherDesk } from '../storage/learning-test-support';
import { Agreement } from './agreement';

it('counts what agents said themselves, once per ticket, by version, the one judged last at the end', async () => {
  const database = createEmptyDatabase();
  const labels = new LabelStore(database);
  const agreement = new Agreement(database, labels);
  let kept = 0;
  const keep = (change: Parameters<typeof createLabel>[0], origin = desk) =>
    labels.record({ ...createLabel({ id: `${++kept}`, ...change }), origin });
  const [old, young] = ['shipped@1.0.0', 'shipped@2.0.0'];
  await keep({ ticketHash: 'a', model: young, final: 'network' });
  await keep({ ticketHash: 'b', model: old, final: 'network' });
  await keep({ ticketHash: 'b', model: old, final: 'hardware' });
  await keep({ ticketHash: 'c', model: old, source: 'helpdesk' });
  expect(await agreement.list()).toEqual([
    { model: young, judged: 1, agreed: 0 },
    { model: old, judged: 1, agreed: 1 },
  ]);
  await keep({ ticketHash: 'd', model: young, head: 'type' }, otherDesk);
  expect(await agreement.list()).toEqual([
    { model: old, judged: 1, agreed: 1 },
    { model: young, judged: 2, agreed: 1 },
  ]);
});
