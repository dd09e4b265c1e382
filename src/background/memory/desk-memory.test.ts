import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Ticket } from '../../core/ticket';
import { encodeLength } from '../api/test-fakes';
import { createRow, desk, fillDisk, readRawText } from '../storage/learning-test-support';
import { defaultLimits } from '../storage/retention';
import { toFeatures } from '../storage/row-features';
import { asked, closeTickets, look, profile, startMemory, useTestProfile, vpn } from './memory-test-support';

useTestProfile();

describe('what the card is told', () => {
  it('names the solved ticket with the same code, why, and what became of it', async () => {
    await closeTickets();
    const { similar, solved } = await look(startMemory());
    expect(similar[0]).toMatchObject({
      id: 'vpn',
      number: 'vpn',
      subject: 'VPN Lyon down',
      isOpen: false,
      values: { queue: 'Network' },
    });
    expect(similar[0].codes).toContain('tl-4809');
    expect(solved).toEqual({ count: 1, value: 'Network' });
  });

  it('names an open ticket that is the same matter, whoever wrote it, and never the ticket itself', async () => {
    await closeTickets();
    const memory = startMemory();
    await look(memory);
    expect((await look(memory)).duplicate).toBeUndefined();
    const again = { ...asked, id: 'again', requester: 'dora@example.org' };
    expect((await look(memory, again)).duplicate).toMatchObject({ id: 'new', number: 'N-1' });
    await look(memory, asked, 'solved');
    expect((await look(memory, { ...again, id: 'third' })).duplicate?.id).not.toBe('new');
  });

  it('names the open tickets of the same requester, not those that are solved, deleted or of others', async () => {
    await closeTickets();
    const memory = startMemory();
    const other = (id: string, change: Partial<Ticket> = {}) => ({
      ...asked,
      id,
      subject: 'Chair',
      description: `The chair ${id} creaks.`,
      ...change,
    });
    await look(memory, other('a'));
    await look(memory, other('b'), 'solved');
    await look(memory, other('c', { requester: 'dora@example.org' }));
    await look(memory, other('d'));
    await look(memory, other('d'), 'gone');
    expect((await look(memory)).sameRequester.map(({ id }) => id)).toEqual(['a']);
  });

  it('finds a ticket that means the same in other words', async () => {
    await closeTickets();
    const memory = startMemory();
    await look(memory);
    const words = { subject: 'Office is cut off', description: 'Nobody gets out to headquarters.' };
    const found = () => look(memory, { ...asked, id: 'again', requester: 'dora@example.org', ...words });
    await vi.waitFor(async () => expect((await found()).similar.map(({ id }) => id)).toContain('vpn'));
  });

  it('shows no similar ticket where there is none', async () => {
    await closeTickets();
    const lonely = { ...asked, subject: 'Zebra', description: 'A zebra walks through the lobby.' };
    expect(await look(startMemory(), lonely)).toEqual({ similar: [], sameRequester: [] });
  });

  it('tells the first lines of the last answer of a solved ticket, without names', async () => {
    await closeTickets();
    const memory = startMemory();
    const solved = {
      ...asked,
      messages: [
        { id: '1', role: 'agent' as const, author: 'Bob Miller', text: 'I restarted vpn-lyo-01. Bob Miller' },
        { id: '2', role: 'internal' as const, text: 'secret note' },
      ],
    };
    await look(memory, solved, 'solved');
    const { similar } = await look(memory, { ...asked, id: 'again' });
    const solution = similar.find(({ id }) => id === 'new')?.solution;
    expect(solution).toContain('I restarted vpn-lyo-01');
    expect(solution).not.toContain('Miller');
  });
});

describe('what is stored', () => {
  it('is there again after the worker was stopped, tickets seen on the card included', async () => {
    await closeTickets();
    await look(startMemory());
    const { similar, duplicate } = await look(startMemory(), { ...asked, id: 'again' });
    expect(duplicate?.id).toBe('new');
    expect(similar.map(({ id }) => id)).toContain('vpn');
  });

  it.each(['text', 'features'] as const)('lies there sealed where %s may be kept', async (rule) => {
    profile.keep = rule;
    await closeTickets();
    const { similar } = await look(startMemory());
    expect(similar[0]).toMatchObject({ id: 'vpn', values: { queue: 'Network' } });
    expect(similar[0].codes).toContain('tl-4809');
    expect(similar[0].subject).toBe(rule === 'text' ? 'VPN Lyon down' : undefined);
    const raw = (await readRawText(profile.database)).toLowerCase();
    for (const word of ['canary', 'tl-4809', 'vpn lyon', 'carla', 'berger', 'cannot connect'])
      expect(raw).not.toContain(word);
    expect(await profile.database.open().then((open) => open.count('memoryTickets'))).toBe(1);
  });

  it('is nothing where nothing may be kept, and what was kept before goes', async () => {
    await closeTickets();
    await look(startMemory());
    profile.keep = 'nothing';
    expect(await look(startMemory())).toEqual({ similar: [], sameRequester: [] });
    const none = { days: 90, count: 0 };
    await profile.stores.retention.sweep({ ...defaultLimits, rows: none, memoryTickets: none });
    const open = await profile.database.open();
    expect([await open.count('memory'), await open.count('memoryTickets')]).toEqual([0, 0]);
  });

  it('has no subject any more once texts may not be kept', async () => {
    await closeTickets();
    await look(startMemory());
    profile.keep = 'features';
    await profile.stores.takeTextAway((rows) => toFeatures(rows, encodeLength));
    const { similar } = await look(startMemory(), { ...asked, id: 'again' });
    expect(similar[0].id).toBe('vpn');
    expect(similar.filter(({ subject }) => subject !== undefined)).toEqual([]);
  });

  it('goes with its helpdesk, and does not come back', async () => {
    await closeTickets();
    const memory = startMemory();
    await look(memory);
    await profile.stores.forget(desk);
    expect((await look(memory, { ...asked, id: 'again' })).similar).toEqual([]);
  });

  it('follows the tickets to learn from: new ones are found, discarded ones are not', async () => {
    await closeTickets();
    await look(startMemory());
    await profile.stores.rows.remove(desk, ['vpn']);
    const memory = startMemory();
    await memory.rebuild(desk);
    expect((await look(memory)).similar.map(({ id }) => id)).not.toContain('vpn');
    await profile.stores.rows.add([createRow('vpn', vpn)]);
    await memory.rebuild(desk);
    expect((await look(memory)).similar[0].id).toBe('vpn');
  });

  it.each([
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte))],
    ['cut', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 60)],
  ])('is made anew where it is %s', async (_, damage) => {
    await closeTickets();
    await look(startMemory());
    const open = await profile.database.open();
    const record = (await open.get('memory', [desk, 'index'])) as {
      sealed: { bytes: Uint8Array<ArrayBuffer> };
    };
    await open.put('memory', { ...record, sealed: { ...record.sealed, bytes: damage(record.sealed.bytes) } });
    expect((await look(startMemory(), { ...asked, id: 'again' })).similar.map(({ id }) => id)).toContain(
      'vpn',
    );
  });

  it('says that the storage is full, and tells what it has found all the same', async () => {
    await closeTickets();
    await startMemory().rebuild(desk);
    const end = fillDisk('memoryTickets');
    try {
      const answer = await look(startMemory());
      expect(answer.problem).toBe('QuotaExceededError');
      expect(answer.similar[0].id).toBe('vpn');
    } finally {
      end();
    }
  });

  it('lives with a ticket from the future and with one without a time', async () => {
    await closeTickets();
    const memory = startMemory();
    for (const created of ['2099-01-01T00:00:00Z', 'yesterday', undefined])
      expect((await look(memory, { ...asked, created })).similar[0].id).toBe('vpn');
  });
});
