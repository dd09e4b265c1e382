import { vectorSize } from '../../src/core/encoder/layout';
import { findSimilar } from '../../src/core/memory/find-similar';
import { packIndex } from '../../src/core/memory/index-file';
import { toMeaning } from '../../src/core/memory/meaning';
import type { MemoryTicket } from '../../src/core/memory/memory-ticket';
import { TicketIndex, yearBefore } from '../../src/core/memory/ticket-index';
import { seededRandom } from '../../src/core/random';
import { makeDesk } from '../desk/synthetic-desk';

/** Tickets that are asked about, which are not in the memory; of these so many before the code is compiled. */
const queries = 250;
const warmUp = 50;
const queues = 12;

export interface MemorySize {
  origin: string;
  tickets: number;
  /** `name@version` of the model that runs: meanings of another one are not compared. */
  model: string;
}

/**
 * Stores the memory of a desk as it lies in the extension, and tells how long a query in it takes: for each one milliseconds.
 * Runs in the extension's worker, beside its own code.
 */
async function fillAndTime({ origin, tickets, model }: MemorySize): Promise<number[]> {
  const [known, asked] = [tickets, queries].map((count, seed) =>
    makeDesk({ tickets: count, queues, seed }).map(({ text }, i) => toTicket(text, `${seed}-${i}`, model, i)),
  );
  const index = new TicketIndex();
  for (const ticket of known) index.add(ticket);
  await store(origin, packIndex(index));
  const times: number[] = [];
  for (const ticket of asked) {
    // As the worker has it: each query after something else, so that nothing piles up.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const start = performance.now();
    findSimilar(index, ticket, { from: yearBefore(Date.now()).from, to: Date.now() });
    times.push(performance.now() - start);
  }
  return times.slice(warmUp);
}

function toTicket(text: string, id: string, model: string, seed: number): MemoryTicket {
  const random = seededRandom(seed);
  const subject = text.slice(0, 60);
  const vector = Array.from({ length: vectorSize }, () => random.next() - 0.5);
  const values = { queue: 'Workplace', priority: 'high' };
  return {
    ...{ id, subject, body: text, created: Date.now() - 60_000 - seed },
    meaning: toMeaning(vector, model),
    note: JSON.stringify({ number: id, subject, values }),
  };
}

/** Seals as the vault does, with the key that the profile has since it remembers the policy. */
async function store(origin: string, bytes: Uint8Array): Promise<void> {
  const database = await settle(indexedDB.open('triage-lens'));
  const { id: keyId, key } = await settle(database.transaction('keys').objectStore('keys').get('text'));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(JSON.stringify(['memory', origin, 'index']));
  const plain = Uint8Array.from(bytes);
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain),
  );
  const parts = database.transaction('memory', 'readwrite').objectStore('memory');
  await settle(parts.put({ origin, part: 'index', sealed: { keyId, iv, bytes: sealed } }));
  await settle(parts.put({ origin, part: 'state', id: crypto.randomUUID(), isStale: false }));
  database.close();
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

Object.assign(globalThis, { fillAndTime });
