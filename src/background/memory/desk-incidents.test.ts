import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTicket, setTime } from '../api/test-fakes';
import { desk } from '../storage/learning-test-support';
import type { DeskMemory } from './desk-memory';
import { closeTickets, profile, startMemory, useTestProfile } from './memory-test-support';

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
});
