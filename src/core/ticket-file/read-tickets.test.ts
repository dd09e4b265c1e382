import { describe, expect, it } from 'vitest';
import { chunksOf, deskFile } from '../learner/history-test-support';
import type { ColumnPlan } from './column-plan';
import { inspectFile } from './inspect-file';
import { type FileTicket, readTickets } from './read-tickets';

async function read(text: string, change: (plan: ColumnPlan) => ColumnPlan = (plan) => plan) {
  const plan = change(await inspectFile(chunksOf(text)));
  const tickets: FileTicket[] = [];
  for await (const batch of readTickets(chunksOf(text), plan)) tickets.push(...batch);
  return tickets;
}

const columns = {
  ...{
    id: 'ID',
    subject: 'Betreff',
    description: 'Text',
    created: 'Erstellt',
    status: 'Status',
    requester: 'Kunde',
  },
  ...{ topic: 'Thema', priority: 'Prio', hours: 'Stunden', tags: 'Tags', constant: 'Region' },
};

describe('the tickets of a file', () => {
  it('are read as its columns were guessed, without those that are not closed', async () => {
    const tickets = await read(deskFile(columns, 100, ';'));
    expect(tickets).toHaveLength(90);
    expect(tickets[0]).toEqual({
      id: 'T-1001',
      subject: 'My password fails again in room 1',
      description:
        'Hello, since Monday the password in Lyon, room 1, does "nothing" at all; what now?\nThanks, 1',
      created: '2024-03-02T10:15:00',
      resolved: undefined,
      status: 'Closed',
      requester: 'person1@example.org',
      people: ['person1@example.org'],
      fields: { Thema: 'password', Prio: 'normal', Stunden: 7.5, Tags: ['password', 'Lyon', 'vip'] },
    });
  });
  it('are read otherwise where the agent knows better', async () => {
    const tickets = await read(deskFile(columns), (plan) => ({
      openStates: [],
      columns: plan.columns.map((column) => {
        if (column.name === 'Region') return { ...column, use: 'field', kind: 'class' };
        if (column.name === 'Thema') return { ...column, use: 'subject' };
        return { ...column, use: column.name === 'Text' ? 'description' : 'none' };
      }),
    }));
    expect(tickets).toHaveLength(100);
    expect(tickets[0]).toMatchObject({ id: 'row 1', subject: 'printer', fields: { Region: 'EMEA' } });
  });
  it('count once where the file repeats them, and not at all without a text', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `${i},My printer ${i}`);
    const tickets = await read(['Id,Subject', ...rows, '7,My printer again', '60,'].join('\n'));
    expect(tickets.map(({ subject }) => subject)).toEqual(rows.map((row) => row.split(',')[1]));
  });
  it('come from JSON Lines, with lists as tags', async () => {
    const lines = Array.from({ length: 60 }, (_, i) =>
      JSON.stringify({
        key: `K-${i}`,
        summary: `Screen ${i} is dark again`,
        labels: i % 2 ? ['a', 'b'] : ['b', 'c'].slice(i % 3),
      }),
    );
    const tickets = await read(lines.join('\n'));
    expect(tickets).toHaveLength(60);
    expect(tickets[1]).toMatchObject({
      id: 'K-1',
      subject: 'Screen 1 is dark again',
      fields: { labels: ['a', 'b'] },
    });
  });
  it('are refused without a text, and where it is another file', async () => {
    const text = deskFile(columns);
    const none = (plan: ColumnPlan): ColumnPlan => ({
      ...plan,
      columns: plan.columns.map((column) => ({ ...column, use: 'none' })),
    });
    await expect(read(text, none)).rejects.toMatchObject({ code: 'no-text-column' });
    const other = (plan: ColumnPlan): ColumnPlan => ({
      ...plan,
      columns: [...plan.columns, { name: 'Solved', use: 'resolved' }],
    });
    await expect(read(text, other)).rejects.toMatchObject({ code: 'unknown-column', details: ['Solved'] });
  });
});
