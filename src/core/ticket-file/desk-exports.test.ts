import { describe, expect, it } from 'vitest';
import { chunksOf } from '../learner/history-test-support';
import { inspectFile } from './inspect-file';

/** The shapes of files that real osTicket, Znuny and OTOBO gave; what is in them is made up. */

async function usesOf(header: string, row: (i: number) => (string | number)[], count = 90) {
  const rows = Array.from({ length: count }, (_, i) =>
    row(i)
      .map((cell) => `"${cell}"`)
      .join(','),
  );
  const plan = await inspectFile(chunksOf([header, ...rows].join('\n'), 4096));
  return Object.fromEntries(plan.columns.map(({ name, use }) => [name, use]));
}

const names = ['Ellen Price', 'Omar Haddad', 'Lin Zhao', 'Rosa Blanco'];
const text = (i: number) => `Scanner ${i} in hall ${i % 7} does not beep since Monday`;

describe('what an agent would never learn from', () => {
  it('is not ticked in osTicket’s export, nor are addresses kept as values', async () => {
    const uses = await usesOf(
      'Ticket Number,Date Created,Subject,From,From Email,Priority,Department,Help Topic,Source,Current Status,Answered,Closed Date,Thread Count',
      (i) => [
        ...[
          1000 + i,
          `2024-03-${String(1 + (i % 28)).padStart(2, '0')} 09:00:00`,
          text(i),
          names[i % 4] ?? '',
        ],
        ...[`person.${i % 4}@customer.example`, ['Normal', 'High', 'Low'][i % 3] ?? ''],
        ...[['Support', 'Sales'][i % 2] ?? '', ['Access', 'Billing'][i % 2] ?? '', 'Email', 'Closed'],
        ...['1', `2024-04-${String(1 + (i % 28)).padStart(2, '0')} 11:00:00`, String(1 + (i % 5))],
      ],
    );
    expect(uses).toMatchObject({
      ...{ 'Ticket Number': 'id', 'Date Created': 'created', Subject: 'subject', 'Closed Date': 'resolved' },
      ...{ Priority: 'field', Department: 'field', 'Help Topic': 'field' },
    });
    const ticked = Object.keys(uses).filter((name) => uses[name] === 'field');
    expect(ticked.sort()).toEqual(['Department', 'Help Topic', 'Priority']);
  });

  it('is not ticked in Znuny’s export: age, lock, owner, names of people', async () => {
    const uses = await usesOf(
      'Ticket Number,Age,Priority,Queue,Lock,Owner,UserLastname,Customer Name,Subject,State',
      (i) => [
        ...[
          `202611301000${1000 + i}`,
          ['8 m', '1 h', '2 d'][i % 3] ?? '',
          ['2 low', '3 normal'][i % 2] ?? '',
        ],
        ...[['Hardware', 'Network'][i % 2] ?? '', ['unlock', 'lock'][i % 2] ?? ''],
        ...[['root@localhost', 'anna'][i % 2] ?? '', ['OTRS', 'Agent'][i % 2] ?? '', names[i % 4] ?? ''],
        ...[text(i), 'closed successful'],
      ],
    );
    const ticked = Object.keys(uses).filter((name) => uses[name] === 'field');
    expect(ticked.sort()).toEqual(['Priority', 'Queue']);
    expect(uses['Customer Name']).toBe('requester');
  });
});
