import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desk as deskRows } from '../../core/learner/desk-test-support';
import { packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import { AuditStore } from '../activity/audit-store';
import { createLabel, createRememberedValue, encodeLength, setTime } from '../api/test-fakes';
import { LabelStore } from '../feedback/label-store';
import type { Database } from './database';
import { exportLines } from './export';
import { LearningStores } from './learning-stores';
import { createEmptyDatabase, createHeadDraft, createRow, desk, otherDesk } from './learning-test-support';
import { toFeatures } from './row-features';

const bytes = packHead(await learnValues(deskRows(120), { kind: 'class', seed: 1, targetPrecision: 0.9 }));
setTime('2026-03-05T09:00:00.000Z');

let database: Database;
let stores: LearningStores;
let labels: LabelStore;

beforeEach(async () => {
  database = createEmptyDatabase();
  const lastSwept = createRememberedValue<string>();
  stores = new LearningStores(database, lastSwept);
  labels = new LabelStore(database);
  for (const origin of [desk, otherDesk]) {
    await stores.rows.add([createRow('7', { origin, body: 'Write to anna@example.org' })]);
    await stores.heads.switchTo(createHeadDraft(bytes, { origin }));
    await stores.heads.switchTo(createHeadDraft(bytes, { origin }));
    await stores.progress.saveBatch(await stores.progress.begin(origin), { ticketIds: ['7'], rows: [] });
    await labels.record({ ...createLabel({ id: origin, ticketHash: `hash of 7` }), origin });
  }
  const entry = {
    id: '1',
    at: new Date().toISOString(),
    helpdesk: 'demo',
    origin: desk,
    ticketHash: 'hash of 7',
  };
  await new AuditStore(database).record({
    ...entry,
    act: 'apply',
    field: 'queue',
    to: 'a',
    outcome: 'written',
  });
});

async function countAll(): Promise<Record<string, number>> {
  const connection = await database.open();
  const names = [...connection.objectStoreNames];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await connection.count(name)])),
  );
}

describe('deleting', () => {
  it('of one desk leaves the others whole', async () => {
    await stores.forget(desk);
    expect(await countAll()).toMatchObject({
      rows: 1,
      heads: 1,
      headFiles: 2,
      progress: 1,
      fetched: 1,
      labels: 1,
    });
    expect(await stores.rows.list(desk)).toEqual([]);
    expect(await labels.listCurrentOf(desk)).toEqual([]);
    expect((await stores.heads.read(otherDesk, 'queue'))?.bytes).toEqual(bytes);
    expect(await stores.rows.list(otherDesk)).toHaveLength(1);
  });

  it('of everything leaves nothing, the key neither', async () => {
    await stores.deleteEverything();
    expect(Object.values(await countAll()).filter((count) => count > 0)).toEqual([]);
    await stores.rows.add([createRow('8')]);
    expect(await stores.rows.list(desk)).toHaveLength(1);
  });

  it('of everything stops what is under way, so that nothing comes back', async () => {
    const run = await stores.progress.begin(desk);
    await stores.deleteEverything();
    const late = stores.progress.saveBatch(run, { ticketIds: ['9'], rows: [createRow('9')] });
    await expect(late).rejects.toMatchObject({ code: 'learning-deleted' });
    expect(await stores.rows.count()).toBe(0);
  });

  it.each(['row', 'head'])('of everything while a %s is being sealed lets it not come back', async (what) => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementation(async (...parameters) => {
      await stores.deleteEverything();
      return encrypt(...parameters);
    });
    const writing =
      what === 'row' ? stores.rows.add([createRow('9')]) : stores.heads.switchTo(createHeadDraft(bytes));
    await expect(writing).rejects.toMatchObject({ code: 'learning-deleted' });
    expect(Object.values(await countAll()).filter((count) => count > 0)).toEqual([]);
  });
});

describe('the export', () => {
  async function collect(mayTakeText: boolean) {
    const source = { ...stores, labels, audit: new AuditStore(database) };
    let text = '';
    for await (const line of exportLines(source, { mayTakeText, mayTakeAudit: mayTakeText, at: new Date() }))
      text += line;
    expect(text.endsWith('}\n')).toBe(true);
    return {
      text,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    };
  }

  it('is JSON Lines with all that was kept, redacted and readable', async () => {
    const { lines, text } = await collect(true);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'export',
      'label',
      'label',
      'ticket',
      'ticket',
      'head',
      'head',
      'audit',
    ]);
    expect(lines[0]).toMatchObject({
      format: 'triage-lens',
      version: 1,
      at: new Date().toISOString(),
      hasText: true,
    });
    expect(lines[3]).toMatchObject({ origin: desk, body: 'Write to [email]', values: { queue: 'hardware' } });
    expect(new Uint8Array(Buffer.from(lines[5].file, 'base64'))).toEqual(new Uint8Array(bytes));
    expect(text).not.toMatch(/sealed|"iv"|keyId|anna@/);
  });

  it('holds nothing of a ticket but its values where only features are kept', async () => {
    await stores.takeTextAway((rows) => toFeatures(rows, encodeLength));
    const { lines, text } = await collect(false);
    expect(lines[3]).toMatchObject({ ticketId: '7', values: { queue: 'hardware' } });
    expect(text).not.toMatch(/"(grams|encoded|vector)"/);
  });

  it('holds no text, and no head that learned from it, where that may not be taken', async () => {
    const { lines, text } = await collect(false);
    expect(lines[0].hasText).toBe(false);
    expect(lines[3]).toMatchObject({ ticketId: '7', values: { queue: 'hardware' } });
    expect(lines[5].result.accuracy).toBe(0.9);
    expect(text).not.toMatch(/"(subject|body|fields|file)"|Printer|Write to|mail/);
  });

  it('goes on where a head is damaged', async () => {
    await (await database.open()).clear('headFiles');
    const { lines } = await collect(true);
    expect(lines.map(({ kind }) => kind).slice(-2)).toEqual(['head', 'audit']);
    expect(lines[5].file).toBeUndefined();
  });
});
