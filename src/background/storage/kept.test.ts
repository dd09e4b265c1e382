import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packTicket } from '../../core/learner/packed-grams';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { AuditStore } from '../activity/audit-store';
import { createLabel, createRememberedValue, encodeLength, setTime } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import type { Database } from './database';
import { keepingLimits } from './keeping-limits';
import { Kept } from './kept';
import { LearningStores } from './learning-stores';
import { createEmptyDatabase, createRow, desk } from './learning-test-support';
import { defaultLimits } from './retention';
import { toFeatures } from './row-features';

let [database, labels, learning]: [Database?, LabelStore?, LearningStores?] = [];

function open(policy: unknown = {}) {
  database = createEmptyDatabase();
  labels = new LabelStore(database);
  learning = new LearningStores(database, createRememberedValue<string>());
  const audit = new AuditStore(database);
  const kept = new Kept({
    ...{ database, labels, learning, audit },
    lastSweepBegun: createRememberedValue<string>(),
    readPolicy: async () => parsePolicy(policy).policy,
    encode: encodeLength,
    estimate: async () => ({ usage: 5_000, quota: 9_000 }),
  });
  return { kept, labels, learning, audit };
}

beforeEach(() => {
  setTime('2026-03-05T09:00:00.000Z');
});

describe('how long is kept', () => {
  it('is what the organisation says, else the usual', () => {
    const limits = (policy: unknown) => keepingLimits(parsePolicy(policy).policy);
    expect(limits({})).toEqual(defaultLimits);
    expect(limits({ retentionDays: 9 })).toMatchObject({
      ...{ rows: { days: 9, count: 20_000 }, labels: { days: 9 }, audit: { days: 9 }, seen: { days: 9 } },
    });
    expect(limits({ learning: { mostTickets: 30_000 } }).rows.count).toBe(30_000);
    expect(limits({ learning: { keep: 'nothing' } }).rows.count).toBe(0);
  });

  it('is looked after once a day, however often a ticket is opened', async () => {
    const { kept, learning } = open({ retentionDays: 30 });
    const sweep = vi.spyOn(learning.retention, 'sweep');
    await kept.sweepIfDue();
    await kept.sweepIfDue();
    expect(sweep).toHaveBeenCalledTimes(1);
    setTime('2026-03-06T09:00:00.000Z');
    await kept.sweepIfDue();
    expect(sweep).toHaveBeenCalledTimes(2);
  });

  it('takes old tickets away, and all of them where none may be kept any more', async () => {
    const { kept, learning } = open({ learning: { keep: 'nothing' } });
    await learning.rows.add([createRow('1'), createRow('2')]);
    await kept.sweep();
    expect(await learning.rows.count()).toBe(0);
  });
});

describe('texts that may not be kept any more', () => {
  it('give way to their features, and the tickets stay as old as they are', async () => {
    const { kept, learning } = open({ learning: { keep: 'features' } });
    await learning.rows.add([createRow('1'), createRow('2', { source: 'feedback', values: {} })]);
    setTime('2026-03-07T09:00:00.000Z');
    await kept.sweep();
    const rows = await learning.rows.list(desk);
    expect(rows).toMatchObject([
      { ticketId: '1', keptAt: '2026-03-05T09:00:00.000Z', values: { queue: 'hardware' }, subject: '' },
      { ticketId: '2', keptAt: '2026-03-05T09:00:00.000Z', source: 'feedback', body: '' },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/printer|broken|burns/i);
    expect(rows[0].grams).toEqual(packTicket({ subject: 'Printer 1 is broken', body: 'It burns.' }));
    expect(rows[0].encoded?.model).toBe('shipped@1.0.0');
  });

  it('stay away where they were deleted meanwhile, and nothing is put in their place', async () => {
    const { learning } = open();
    await learning.rows.add([createRow('1'), createRow('2'), createRow('3')]);
    await learning.takeTextAway(async (rows) => {
      await learning.rows.remove(desk, ['1']);
      setTime('2026-03-05T09:00:01.000Z');
      await learning.rows.add([createRow('2', { subject: 'Fetched anew' })]);
      return toFeatures(rows, encodeLength);
    });
    expect(await learning.rows.list(desk)).toMatchObject([{ subject: 'Fetched anew' }, { subject: '' }]);
  });

  it('are left alone where they may be kept', async () => {
    const { kept, learning } = open();
    await learning.rows.add([createRow('1')]);
    await kept.sweep();
    expect(await learning.rows.list(desk)).toMatchObject([{ subject: 'Printer 1 is broken' }]);
  });
});

describe('what is kept', () => {
  it('is told as numbers, altogether and by helpdesk', async () => {
    const { kept, learning, labels } = open({ retentionDays: 30 });
    await learning.rows.add([createRow('1'), createRow('2')]);
    await labels.record({ ...createLabel({ id: '01' }), origin: desk });
    await labels.record({ ...createLabel({ id: '02' }), origin: 'https://other.example' });
    const report = await kept.read();
    expect(report).toMatchObject({ usage: 5_000, quota: 9_000, isSetByOrganisation: true });
    expect(report.kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ...[
        ['tickets', 2],
        ['memory', 0],
        ['labels', 2],
        ['heads', 0],
        ['audit', 0],
        ['counts', 0],
      ],
    ]);
    expect(report.kinds[0]).toMatchObject({ days: 30, most: 20_000 });
    expect(report.kinds[0].bytes).toBeGreaterThan(100);
    expect(report.sites).toEqual([
      { origin: desk, tickets: 2, labels: 1, heads: 0 },
      { origin: 'https://other.example', tickets: 0, labels: 1, heads: 0 },
    ]);
  });

  it('is handed out without what the organisation does not let go', async () => {
    const kinds = async (policy: unknown) => {
      const { kept, labels, audit } = open(policy);
      await labels.record(createLabel());
      const about = { helpdesk: 'demo', origin: desk, ticketHash: 'a', field: 'queue', to: 'b' };
      await audit.record({
        ...about,
        id: '1',
        at: new Date().toISOString(),
        act: 'apply',
        outcome: 'written',
      });
      const lines: string[] = [];
      for await (const line of kept.exportLines()) lines.push(JSON.parse(line).kind);
      return lines;
    };
    expect(await kinds({})).toEqual(['export', 'label', 'audit']);
    expect(await kinds({ auditExport: false })).toEqual(['export', 'label']);
  });
});
