import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seededOrder } from '../../src/core/learner/linear/seeded-order';
import type { Ticket } from '../../src/core/ticket';
import { readRows } from '../../training/data/read-rows';
import { makeDesk } from '../desk/synthetic-desk';

export interface BenchRow {
  subject: string;
  body: string;
  value: string;
}

export interface BenchDesk {
  name: string;
  rows: BenchRow[];
}

/** Tickets of a real IT helpdesk with eight topics; see `training/data`. */
const file = 'itservice_topics';

/** So many tickets with their values, in an order of chance: of a set in the folder, else of a made-up desk. */
export async function readDesk(folder: string, count: number, seed: number): Promise<BenchDesk> {
  const path = join(folder, `${file}.jsonl.gz`);
  if (!existsSync(path)) {
    const made = makeDesk({ tickets: count, queues: 8, seed });
    const rows = made.map(({ text, value }) => ({ subject: '', body: text, value }));
    return { name: `made-up desk, since there is no ${path}`, rows };
  }
  const all = (await readRows(path)).flatMap(({ subject, body, category }) =>
    category ? [{ subject: subject ?? '', body: body ?? '', value: category }] : [],
  );
  const order = seededOrder(all.length, seed).next();
  const rows = Array.from(order.subarray(0, count)).flatMap((row) => all[row] ?? []);
  return { name: file, rows };
}

/** A row as the ticket of a page. */
export function toTicket({ subject, body }: BenchRow, origin: string, id: string): Ticket {
  return {
    helpdesk: 'demo',
    origin,
    id,
    url: `${origin}/tickets/${id}`,
    subject,
    description: body,
    messages: [],
    fields: {},
    source: {},
  };
}
