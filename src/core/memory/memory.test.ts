import { describe, expect, it } from 'vitest';
import { DuplicateGate } from './duplicate-gate';
import { findSimilar } from './find-similar';
import { IndexFileError, packIndex, unpackIndex } from './index-file';
import type { MemoryTicket } from './memory-ticket';
import { TicketIndex } from './ticket-index';

const day = 86_400_000;
const always = { from: 0, to: 1000 * day };
const topics = [
  'printer',
  'invoice',
  'holiday',
  'mailbox',
  'monitor',
  'password',
  'parking',
  'salary',
  'scanner',
];

function ticket(id: string, subject: string, body: string, created = 10 * day): MemoryTicket {
  return { id, subject, body, created, isOpen: true };
}

function desk(...more: MemoryTicket[]): TicketIndex {
  const index = new TicketIndex();
  for (let i = 0; i < 120; i++) {
    const topic = topics[i % topics.length];
    index.add(
      ticket(`other ${i}`, `Question ${i} about my ${topic}`, `The ${topic} of room ${i} needs somebody.`),
    );
  }
  for (const each of more) index.add(each);
  return index;
}

const vpn = ticket('vpn', 'VPN Lyon down', 'The gateway vpn-lyo-01 answers with error TL-4809.');
const asked = ticket('new', 'cannot connect', 'Tunnel closes, vpn-lyo-01 says TL-4809', 11 * day);

describe('similar tickets', () => {
  it('finds the ticket with the same code first, and tells what both have', () => {
    const [first] = findSimilar(desk(vpn), asked, always).tickets;
    expect(first.id).toBe('vpn');
    expect(first.sharedCodes).toContain('tl-4809');
  });

  it('does not find the asked ticket itself, a removed one, or one outside the period', () => {
    const index = desk(vpn);
    const ids = (period = always) => findSimilar(index, asked, period).tickets.map(({ id }) => id);
    index.add(asked);
    expect(ids()).not.toContain('new');
    expect(ids({ from: 10.5 * day, to: 11 * day })).not.toContain('vpn');
    index.remove('vpn');
    expect(ids()).not.toContain('vpn');
  });

  it('knows a ticket once, as it was last seen', () => {
    const index = desk(vpn);
    const size = index.size;
    index.add({ ...vpn, subject: 'Coffee machine', body: 'It leaks.' });
    expect(index.size).toBe(size);
    expect(findSimilar(index, asked, always).tickets[0]?.id).not.toBe('vpn');
  });

  it('finds the same when hundreds of tickets came and went meanwhile', () => {
    const index = desk(vpn);
    for (let i = 0; i < 400; i++)
      index.add(ticket(`gone ${i % 300}`, `Question ${i}`, `The fax of room ${i}.`));
    for (let i = 0; i < 300; i++) index.remove(`gone ${i}`);
    const found = (from: TicketIndex) => findSimilar(from, asked, always).tickets.map(({ id }) => id);
    expect(found(index)).toEqual(found(desk(vpn)));
    expect(index.size).toBe(desk(vpn).size);
  });

  it('does not take the marks of redaction for something in common', () => {
    const index = desk(ticket('a', '', '[email] [name] [phone] zebra'));
    expect(findSimilar(index, ticket('b', '', '[email] [name] [phone] walrus'), always).tickets).toEqual([]);
  });
});

describe('the banner for duplicates', () => {
  it('shows for the same mail twice, and not for a ticket that resembles many', () => {
    const twice = { ...vpn, id: 'again', created: 10.1 * day };
    expect(new DuplicateGate().judge(findSimilar(desk(vpn), twice, always))?.id).toBe('vpn');
    const newsletters = Array.from({ length: 50 }, (_, i) => ({ ...vpn, id: `letter ${i}` }));
    expect(new DuplicateGate().judge(findSimilar(desk(...newsletters), twice, always))).toBeUndefined();
  });

  it('does not offer a closed ticket', () => {
    const closed = { ...vpn, isOpen: false };
    expect(
      new DuplicateGate().judge(findSimilar(desk(closed), { ...vpn, id: 'again' }, always)),
    ).toBeUndefined();
  });

  it('asks more where all tickets of a desk are as near to each other', () => {
    const found = findSimilar(desk(vpn), { ...vpn, id: 'again' }, always);
    const gate = new DuplicateGate(Array.from({ length: 200 }, () => (found.lead ?? 0) + 1));
    expect(gate.judge(found)).toBeUndefined();
  });
});

describe('the index as bytes', () => {
  it('finds the same after it was packed and unpacked', () => {
    const index = desk(vpn);
    expect(findSimilar(unpackIndex(packIndex(index)), asked, always)).toEqual(
      findSimilar(index, asked, always),
    );
  });

  it('is refused when a newer version wrote it, when a byte changed, and when it is cut', () => {
    const bytes = packIndex(desk(vpn));
    const changed = (at: number, value: number) => bytes.map((byte, i) => (i === at ? value : byte));
    const codeOf = (damaged: Uint8Array) => {
      try {
        unpackIndex(damaged);
      } catch (error) {
        return error instanceof IndexFileError ? error.code : error;
      }
    };
    expect(codeOf(changed(3, 9))).toBe('version');
    expect(codeOf(changed(200, bytes[200] ^ 1))).toBe('damaged');
    expect(codeOf(bytes.subarray(0, 500))).toBe('damaged');
    expect(codeOf(new Uint8Array())).toBe('damaged');
  });
});
