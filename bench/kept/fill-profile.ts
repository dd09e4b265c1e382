import { type Asker, askAsExtension } from '../../e2e/support/asking';
import { seedHead } from '../../e2e/support/seed-head';
import { putLabels, readTicketHashes } from '../../e2e/support/stored-records';
import type { BrowserSession } from '../../e2e/support/test';
import { millisecondsPerDay } from '../../src/core/days';
import { maxTicketsPerMessage } from '../../src/protocol/learning-messages';
import { makeDesk } from '../desk/synthetic-desk';

export const keptTickets = 5_000;
export const keptLabels = 20_000;

const queues = 12;
/** Enough for a head of the usual size; learning from all of them is not what is measured here. */
const learnedTickets = 500;
const heads = ['topic', 'type', 'severity', 'effort'];
const days = 60;

/** Puts a desk of many months into the profile: tickets by the extension's own way, labels and a head as they would lie. */
export async function fillProfile(session: BrowserSession, origin: string): Promise<void> {
  const tickets = makeDesk({ tickets: keptTickets, queues, seed: 1 });
  const asker = await askAsExtension(session);
  try {
    await addTickets(asker, origin, tickets);
  } finally {
    await asker.close();
  }
  const hashes = await readTicketHashes(session);
  await putLabels(session, makeLabels(origin, hashes));
  const rows = tickets
    .slice(0, learnedTickets)
    .map(({ text, value }) => ({ subject: '', body: text, value }));
  await seedHead(session.context, session.extensionId, { origin, field: 'queue' }, rows);
}

async function addTickets(asker: Asker, origin: string, tickets: ReturnType<typeof makeDesk>): Promise<void> {
  for (let start = 0; start < tickets.length; start += maxTicketsPerMessage) {
    const batch = tickets.slice(start, start + maxTicketsPerMessage).map(({ text, value }, i) => ({
      ...{ id: `kept-${start + i}`, subject: text.slice(0, 60), body: text },
      ...{ fields: {}, values: { queue: value } },
    }));
    await asker.ask('learning.add', { origin, tickets: batch });
  }
}

/** Spread over the last days, four heads to a ticket that is held. */
function makeLabels(origin: string, hashes: readonly string[]) {
  const now = Date.now();
  return Array.from({ length: keptLabels }, (_, i) => {
    const head = heads[i % heads.length] ?? '';
    const age = (i * days * millisecondsPerDay) / keptLabels;
    return {
      ...{ id: `0${String(i).padStart(25, '0')}`, at: new Date(now - age).toISOString() },
      ...{ helpdesk: 'demo', head, origin, ticketHash: hashes[Math.floor(i / heads.length)] },
      ...{ suggested: 'a', final: i % 5 === 0 ? 'b' : 'a', asked: 'a' },
      ...{ confidence: 0.5 + (i % 50) / 100, source: 'accepted', model: 'general@1.0.0' },
      ...{ order: keptLabels - i, hasTicket: true },
    };
  });
}
