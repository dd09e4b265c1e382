import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { AuditEntry } from '../../protocol/messages';
import { createEmptyDatabase, desk } from '../storage/learning-test-support';
import { AuditStore } from './audit-store';

it('knows which fields of a ticket were put back and not written again since', async () => {
  const audit = new AuditStore(createEmptyDatabase());
  let entries = 0;
  const note = (field: string, act: AuditEntry['act'], change: Partial<AuditEntry> = {}) =>
    audit.record({
      ...{ id: `0${++entries}`, at: '2026-03-05T09:00:00.000Z', helpdesk: 'demo', origin: desk },
      ...{ ticketHash: 'a', field, act, to: 'high', outcome: 'written' },
      ...change,
    });
  await note('priority', 'fill');
  await note('type', 'fill');
  expect(await audit.listUndone('a')).toEqual([]);
  await note('priority', 'undo');
  await note('type', 'undo', { outcome: 'failed' });
  await note('queue', 'undo', { ticketHash: 'b' });
  expect(await audit.listUndone('a')).toEqual(['priority']);
  await note('priority', 'apply');
  expect(await audit.listUndone('a')).toEqual([]);
});
