import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createLabelStore, type LabelStore } from '../label-store';
import { createEmptyDatabase, desk } from '../learning/learning-test-support';
import { createLabel } from '../test-fakes';
import { createDeskLabels, type DeskLabels } from './desk-labels';

let store: LabelStore;
let labels: DeskLabels;

beforeEach(() => {
  store = createLabelStore(createEmptyDatabase(), vi.fn());
  labels = createDeskLabels(store, { readOf: async () => new Map() });
});

async function keep(id: string, change: Parameters<typeof createLabel>[0] = {}, origin = desk) {
  const label = await store.record({ ...createLabel({ id, ticketHash: id, ...change }), origin });
  labels.note(origin, label);
  return label;
}

const finals = async (head = 'topic') => (await labels.listCurrent(desk, head)).map(({ final }) => final);

describe('the labels of a desk in memory', () => {
  it('are read once, however many are kept', async () => {
    const read = vi.spyOn(store, 'listAllOf');
    await keep('1', { final: 'a' });
    expect(await finals()).toEqual(['a']);
    await keep('2', { final: 'b' });
    await keep('3', { final: 'c', head: 'type' });
    expect([await finals(), await finals('type')]).toEqual([['a', 'b'], ['c']]);
    expect(read).toHaveBeenCalledOnce();
  });

  it('are the ones that count: the newest that an agent said', async () => {
    await finals();
    await keep('1', { final: 'a', ticketHash: 'x' });
    await keep('2', { final: 'b', ticketHash: 'y' });
    await keep('3', { final: 'c', ticketHash: 'x' });
    await keep('4', { final: 'd', ticketHash: 'x', source: 'helpdesk' });
    expect(await finals()).toEqual(['b', 'c']);
    expect(
      await createDeskLabels(store, { readOf: async () => new Map() }).listCurrent(desk, 'topic'),
    ).toEqual(await labels.listCurrent(desk, 'topic'));
  });

  it('follow what is undone, deleted, or kept by somebody else', async () => {
    await keep('1', { final: 'a', ticketHash: 'x' });
    const second = await keep('2', { final: 'b', ticketHash: 'x' });
    expect(await finals()).toEqual(['b']);
    await store.undo(second.id);
    expect(await finals()).toEqual(['a']);
    await store.record({ ...createLabel({ id: '9', ticketHash: 'z', final: 'z' }), origin: desk });
    expect(await finals()).toEqual(['a', 'z']);
    await keep('5', { final: 'other' }, 'https://other.example');
    expect(await finals()).toEqual(['a', 'z']);
  });

  it('are not looked up again where no text is kept, until one is', async () => {
    const readOf = vi.fn(async () => new Map());
    labels = createDeskLabels(store, { readOf });
    const label = await keep('1', { ticketHash: 'x' });
    await labels.readTickets([label], undefined);
    await labels.readTickets([label], undefined);
    expect(readOf).toHaveBeenCalledOnce();
    labels.forgetTicket('x');
    await labels.readTickets([label], undefined);
    expect(readOf).toHaveBeenCalledTimes(2);
  });
});
