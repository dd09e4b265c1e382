import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { setTime } from '../api/test-fakes';
import { createRow, desk } from '../storage/learning-test-support';
import { defaultLimits } from '../storage/retention';
import {
  asked,
  closeTickets,
  encodeTopic,
  look,
  profile,
  startMemory,
  useTestProfile,
} from './memory-test-support';

useTestProfile();

describe('what the card is not told', () => {
  const again = { ...asked, id: 'again', requester: 'dora@example.org' };

  it('that a ticket is open that was closed after it was seen', async () => {
    await closeTickets();
    await look(startMemory());
    setTime('2026-03-05T11:00:00.000Z');
    const { subject, description: body } = asked;
    await profile.stores.rows.add([createRow('new', { subject, body })]);
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
    await profile.stores.rows.add([createRow('N-1', { subject, body, source: 'file' })]);
    const { similar } = await look(startMemory());
    expect(similar.map(({ id }) => id)).not.toContain('N-1');
    expect(similar[0].id).toBe('vpn');
  });
});

describe('what is stored', () => {
  it('is not there again where it is deleted while a ticket is written', async () => {
    await closeTickets();
    await startMemory().rebuild(desk);
    const opened = await profile.stores.memory.open(desk);
    const ticket = opened?.index.get('vpn');
    if (!opened || !ticket) throw new Error('Nothing is there.');
    await profile.stores.forget(desk);
    await profile.stores.memory.add(desk, { ticket, from: opened.index, hasText: true }, opened.watch);
    const open = await profile.database.open();
    expect([await open.count('memory'), await open.count('memoryTickets')]).toEqual([0, 0]);
  });

  it('has what was watched of all tickets that are looked at at once', async () => {
    profile.keep = 'features';
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
    const watched = (await profile.stores.memory.open(desk))?.watch.radar.clusters.flatMap(
      (each) => each.tickets,
    );
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
    const slow = startMemory(async (texts) => {
      profile.keep = 'features';
      return encodeTopic(texts);
    });
    await look(slow);
    const records = await (await profile.database.open()).getAll('memoryTickets');
    expect(records).toMatchObject([{ ticketId: 'new', hasText: false }]);
  });

  it('shows no subject once texts may not be kept, also where the model that takes them away does not answer', async () => {
    await closeTickets();
    expect((await look(startMemory())).similar[0].subject).toBe('VPN Lyon down');
    profile.keep = 'features';
    const failing = profile.stores.takeTextAway(() => Promise.reject(new Error('no model')));
    await expect(failing).rejects.toThrow('no model');
    const { similar } = await look(startMemory(), { ...asked, id: 'again' });
    expect(similar[0].id).toBe('vpn');
    expect(similar.filter(({ subject }) => subject !== undefined)).toEqual([]);
  });

  it('is too old at once, in the same worker', async () => {
    // Where the encoder was asked already, nothing is made anew meanwhile.
    profile.keep = 'features';
    await closeTickets();
    const memory = startMemory();
    await memory.rebuild(desk);
    await look(memory);
    setTime('2026-07-05T09:00:00.000Z');
    await profile.stores.retention.sweep({ ...defaultLimits, rows: { days: 9000, count: 20_000 } });
    const { duplicate, sameRequester } = await look(memory, { ...asked, id: 'again' });
    expect([duplicate, sameRequester]).toEqual([undefined, []]);
  });

  it('is nothing by a dismissal where nothing may be kept', async () => {
    profile.keep = 'nothing';
    await startMemory().dismissIncident(desk, 'any');
    expect(await (await profile.database.open()).count('memory')).toBe(0);
  });
});
