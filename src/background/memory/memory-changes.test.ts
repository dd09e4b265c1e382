import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ticket } from '../../core/ticket';
import type { Policy } from '../../shared/policy/policy';
import { log } from '../activity/log';
import { createRememberedValue, encodeLength, setTime } from '../api/test-fakes';
import type { Database } from '../storage/database';
import { LearningStores } from '../storage/learning-stores';
import { createEmptyDatabase, createRow, desk } from '../storage/learning-test-support';
import { defaultLimits } from '../storage/retention';
import { asMayBeKept } from '../storage/row-features';
import { DeskMemory } from './desk-memory';
import { asked, closedTickets, encodeTopic } from './memory-test-support';

let database: Database;
let stores: LearningStores;
let keep: Policy['learning']['keep'];

beforeEach(() => {
  setTime('2026-03-05T09:00:00.000Z');
  database = createEmptyDatabase();
  stores = new LearningStores(database, createRememberedValue<string>());
  keep = 'text';
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

/** A worker that knows only what was stored. */
function startMemory(): DeskMemory {
  const { memory, rows } = stores;
  const describe = (error: unknown) => (error as Error).name;
  return new DeskMemory({
    store: memory,
    rows,
    encode: encodeTopic,
    readKeep: async () => keep,
    readMaintenance: async () => [],
    describe,
  });
}

async function closeTickets(): Promise<void> {
  await stores.rows.add(await asMayBeKept(closedTickets(), keep, encodeLength));
}

function look(memory: DeskMemory, ticket: Ticket = asked, state: 'open' | 'solved' | 'gone' = 'open') {
  return memory.look({ ticket, state });
}

describe('what the card is not told', () => {
  const again = { ...asked, id: 'again', requester: 'dora@example.org' };

  it('that a ticket is open that was closed after it was seen', async () => {
    await closeTickets();
    await look(startMemory());
    setTime('2026-03-05T11:00:00.000Z');
    const { subject, description: body } = asked;
    await stores.rows.add([createRow('new', { subject, body })]);
    await startMemory().rebuild(desk);
    const { duplicate, similar, sameRequester } = await look(startMemory(), {
      ...again,
      requester: asked.requester,
    });
    expect([duplicate, sameRequester]).toEqual([undefined, []]);
    expect(similar.find(({ id }) => id === 'new')?.isOpen).toBe(false);
    await look(startMemory());
    expect((await look(startMemory(), again)).duplicate?.id).toBe('new');
  });

  it('a closed ticket that the helpdesk has no more, also by a new worker', async () => {
    await closeTickets();
    expect((await look(startMemory())).similar[0].id).toBe('vpn');
    await look(startMemory(), { ...asked, id: 'vpn' }, 'gone');
    expect((await look(startMemory())).similar.map(({ id }) => id)).not.toContain('vpn');
    await startMemory().rebuild(desk);
    expect((await look(startMemory())).similar.map(({ id }) => id)).not.toContain('vpn');
  });

  it('the ticket itself, as a file has it', async () => {
    await closeTickets();
    const { subject, description: body } = asked;
    await stores.rows.add([createRow('N-1', { subject, body, source: 'file' })]);
    const { similar } = await look(startMemory());
    expect(similar.map(({ id }) => id)).not.toContain('N-1');
    expect(similar[0].id).toBe('vpn');
  });
});

describe('what is stored', () => {
  it('is not there again where it is deleted while a ticket is written', async () => {
    await closeTickets();
    await startMemory().rebuild(desk);
    const opened = await stores.memory.open(desk);
    const ticket = opened?.index.get('vpn');
    if (!opened || !ticket) throw new Error('Nothing is there.');
    await stores.forget(desk);
    await stores.memory.add(desk, { ticket, from: opened.index, hasText: true }, opened.watch);
    const open = await database.open();
    expect([await open.count('memory'), await open.count('memoryTickets')]).toEqual([0, 0]);
  });

  it('has what was watched of all tickets that are looked at at once', async () => {
    keep = 'features';
    await closeTickets();
    await startMemory().rebuild(desk);
    const memory = startMemory();
    const people = ['carla', 'dora', 'emil'];
    const texts = ['VPN Lyon down', 'cannot connect from Lyon', 'Lyon is cut off'];
    const tickets = people.map((requester, i) => ({
      ...asked,
      id: requester,
      requester,
      subject: texts[i],
      description: `${texts[i]}: the gateway vpn-lyo-01 answers ${requester} with TL-4809.`,
    }));
    await Promise.all(tickets.map((ticket) => look(memory, ticket)));
    const watched = (await stores.memory.open(desk))?.watch.radar.clusters.flatMap((each) => each.tickets);
    expect(watched?.sort()).toEqual(people);
  });

  it('has no name of a person among the values', async () => {
    await closeTickets();
    const fields = { queue: 'Network', agent: 'Mueller', Bearbeiter: 'Schmidt', 'Closed by': 'Weber' };
    await look(startMemory(), { ...asked, fields }, 'solved');
    const { similar } = await look(startMemory(), { ...asked, id: 'again' });
    expect(similar.find(({ id }) => id === 'new')?.values).toEqual({ queue: 'Network' });
  });

  it('has no text where the policy takes it away while a ticket is looked at', async () => {
    await closeTickets();
    await startMemory().rebuild(desk);
    const { memory, rows } = stores;
    const encode: typeof encodeTopic = async (texts) => {
      keep = 'features';
      return encodeTopic(texts);
    };
    const slow = new DeskMemory({
      store: memory,
      rows,
      encode,
      readKeep: async () => keep,
      readMaintenance: async () => [],
      describe: String,
    });
    await look(slow);
    const records = await (await database.open()).getAll('memoryTickets');
    expect(records).toMatchObject([{ ticketId: 'new', hasText: false }]);
  });

  it('shows no subject once texts may not be kept, also where the model that takes them away does not answer', async () => {
    await closeTickets();
    expect((await look(startMemory())).similar[0].subject).toBe('VPN Lyon down');
    keep = 'features';
    const failing = stores.takeTextAway(() => Promise.reject(new Error('no model')));
    await expect(failing).rejects.toThrow('no model');
    const { similar } = await look(startMemory(), { ...asked, id: 'again' });
    expect(similar[0].id).toBe('vpn');
    expect(similar.filter(({ subject }) => subject !== undefined)).toEqual([]);
  });

  it('is too old at once, in the same worker', async () => {
    // Where the encoder was asked already, nothing is made anew meanwhile.
    keep = 'features';
    await closeTickets();
    const memory = startMemory();
    await memory.rebuild(desk);
    await look(memory);
    setTime('2026-07-05T09:00:00.000Z');
    await stores.retention.sweep({ ...defaultLimits, rows: { days: 9000, count: 20_000 } });
    const { duplicate, sameRequester } = await look(memory, { ...asked, id: 'again' });
    expect([duplicate, sameRequester]).toEqual([undefined, []]);
  });

  it('is nothing by a dismissal where nothing may be kept', async () => {
    keep = 'nothing';
    await startMemory().dismissIncident(desk, 'any');
    expect(await (await database.open()).count('memory')).toBe(0);
  });
});
