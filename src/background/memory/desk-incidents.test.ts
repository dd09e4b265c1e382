import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedArrival } from '../../protocol/list-messages';
import { createTicket, setTime } from '../api/test-fakes';
import { desk } from '../storage/learning-test-support';
import type { DeskMemory } from './desk-memory';
import { asked, closeTickets, look, profile, startMemory, useTestProfile } from './memory-test-support';

useTestProfile();
beforeEach(closeTickets);

describe('incidents', () => {
  const reports = [
    ['VPN Lyon down', 'Since 10:35 the gateway vpn-lyo-01 answers with TL-4809.'],
    ['cannot connect from Lyon', 'My VPN client says TL-4809, gateway vpn-lyo-01.'],
    ['vpn', 'TL-4809 for all of us in Lyon, vpn-lyo-01 does not answer.'],
    ['Lyon is cut off', 'Nobody gets into the VPN, vpn-lyo-01 says TL-4809 to all.'],
  ].map(([subject, description], i) =>
    createTicket({
      id: `report ${i}`,
      subject,
      description,
      requester: `person ${i}`,
      created: `2026-03-05T08:${10 + i}:00Z`,
    }),
  );

  async function watchAll(memory: DeskMemory, tickets = reports) {
    let answer = await memory.look({ ticket: tickets[0], state: 'open' });
    for (const ticket of tickets.slice(1)) answer = await memory.look({ ticket, state: 'open' });
    return answer;
  }

  it('of several people are one banner, which a new worker shows, too, and which goes when it is dismissed', async () => {
    const { incident } = await watchAll(startMemory());
    expect(incident?.tickets.map(({ id }) => id)).toContain('report 0');
    const again = startMemory();
    expect(await again.listIncidents(desk)).toHaveLength(1);
    await again.dismissIncident(desk, incident?.id ?? '');
    expect(await startMemory().listIncidents(desk)).toEqual([]);
    setTime('2026-03-05T15:00:00.000Z');
    expect(await startMemory().listIncidents(desk)).toEqual([]);
  });

  it('stay silent when they come again days after they were dismissed', async () => {
    const { incident } = await watchAll(startMemory());
    await startMemory().dismissIncident(desk, incident?.id ?? '');
    setTime('2026-03-09T09:00:00.000Z');
    const again = reports.map((ticket) => ({
      ...ticket,
      id: `again ${ticket.id}`,
      created: ticket.created?.replace('-05T', '-09T') ?? '',
    }));
    expect((await watchAll(startMemory(), again)).incident).toBeUndefined();
  });

  it('are none during announced maintenance', async () => {
    profile.maintenance = [{ from: Date.parse('2026-03-05T08:00Z'), to: Date.parse('2026-03-05T09:00Z') }];
    expect((await watchAll(startMemory())).incident).toBeUndefined();
  });

  it('are none where one person writes them all, and calm down by themselves', async () => {
    const memory = startMemory();
    await watchAll(
      memory,
      reports.map((ticket) => ({ ...ticket, requester: 'person 1' })),
    );
    expect(await memory.listIncidents(desk)).toEqual([]);
    const other = startMemory();
    await watchAll(other);
    setTime('2026-03-05T15:00:00.000Z');
    expect(await other.listIncidents(desk)).toEqual([]);
  });

  describe('in a list', () => {
    const from = { origin: desk, helpdesk: 'demo' };
    // The newest first, as lists are.
    const rows: ListedArrival[] = reports
      .map(({ id, subject, created = '', requester = '' }) => ({
        ...{ id, created, requester },
        subject: `${subject} vpn-lyo-01 TL-4809`,
      }))
      .reverse();
    const withoutPeople = rows.map(({ requester: _, ...row }) => row);
    const storedTickets = async () => (await profile.database.open()).getAll('memoryTickets');

    it('are noticed before anybody opens a ticket, each ticket once, and by a new worker, too', async () => {
      const memory = startMemory();
      const [incident] = await memory.watchListed(from, rows);
      expect(incident).toMatchObject({ count: 4, since: Date.parse('2026-03-05T08:10:00Z') });
      expect(incident.tickets.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
      expect(await memory.watchListed(from, rows)).toEqual([incident]);
      expect(await startMemory().watchListed(from, rows)).toEqual([incident]);
    });

    it('stand on the card of the next ticket', async () => {
      await startMemory().watchListed(from, rows.slice(1));
      const { incident } = await startMemory().look({ ticket: reports[3], state: 'open' });
      expect(incident?.count).toBe(4);
    });

    it('are none where the list does not tell who wrote, until tickets of several people were opened', async () => {
      expect(await startMemory().watchListed(from, withoutPeople)).toEqual([]);
      expect((await watchAll(startMemory(), reports.slice(0, 2))).incident).toBeUndefined();
      const { incident } = await watchAll(startMemory(), reports.slice(2, 3));
      expect(incident).toMatchObject({ count: 3 });
      expect(incident?.tickets).toHaveLength(4);
    });

    it('are none of old tickets, nor of those whose time cannot be read, and none of these is kept', async () => {
      const old = rows.map((row) => ({ ...row, created: row.created.replace('-05T', '-03T') }));
      const unclear = rows.map((row) => ({ ...row, id: `unclear ${row.id}`, created: 'yesterday' }));
      const ahead = rows.map((row) => ({ ...row, id: `ahead ${row.id}`, created: '2027-03-05T08:10:00Z' }));
      for (const some of [old, unclear, ahead])
        expect(await startMemory().watchListed(from, some)).toEqual([]);
      expect(await storedTickets()).toEqual([]);
    });

    it('are not watched where nothing may be kept, and kept without text where the policy says so', async () => {
      profile.keep = 'nothing';
      expect(await startMemory().watchListed(from, rows)).toEqual([]);
      expect(await storedTickets()).toEqual([]);
      profile.keep = 'features';
      const [incident] = await startMemory().watchListed(from, rows);
      expect(incident.tickets.map(({ subject }) => subject)).toEqual(rows.map(() => undefined));
    });

    it('are none where a monitor raises an alarm each minute', async () => {
      const alarms = Array.from({ length: 60 }, (_, i) => ({
        ...{
          id: `alarm ${i}`,
          subject: `VPN Lyon down, vpn-lyo-01 TL-4809, check ${i}`,
          requester: 'monitor',
        },
        created: new Date(Date.parse('2026-03-05T08:00:00Z') + i * 60_000).toISOString(),
      }));
      expect(await startMemory().watchListed(from, alarms)).toEqual([]);
    });

    it('are told where the storage is full, and when it has room again', async () => {
      vi.spyOn(profile.stores.memory, 'add').mockRejectedValue(
        new DOMException('full', 'QuotaExceededError'),
      );
      const memory = startMemory();
      expect(await memory.watchListed(from, rows)).toMatchObject([{ count: 4 }]);
      vi.restoreAllMocks();
      expect(await memory.watchListed(from, rows)).toMatchObject([{ count: 4 }]);
    });

    it('lie nowhere in clear', async () => {
      await startMemory().watchListed(from, [
        { ...rows[0], subject: 'canarysubject', requester: 'canaryname' },
      ]);
      expect(await storedTickets()).toHaveLength(1);
      const stored = await (await profile.database.open()).getAll('memory');
      expect(JSON.stringify([stored, await storedTickets()])).not.toContain('canary');
    });

    it('are a duplicate where the list has the whole text, and no more than similar where it has the subject', async () => {
      const [{ subject: _, ...row }] = rows;
      const subject = `${asked.subject} ${asked.description}`;
      const memory = startMemory();
      await memory.watchListed(from, [{ ...row, subject }]);
      const bySubject = await look(memory);
      expect(bySubject.duplicate).toBeUndefined();
      expect(bySubject.similar.map(({ id }) => id)).toContain(row.id);
      const text = { description: asked.description, messages: [] };
      await memory.watchListed(from, [{ ...row, id: 'whole', subject: asked.subject, text }]);
      expect((await look(memory)).duplicate?.id).toBe('whole');
    });
  });
});
