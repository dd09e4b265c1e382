import { ulid } from 'ulid';
import { type Random, seededRandom } from '../../src/core/random';
import { agentToken } from '../http.test-support';
import type { Delivered } from './refused-record';

/** A made-up stream, and what has to come of it. */
export interface MadeStream {
  /** As they are delivered: doubled and shuffled. */
  deliveries: Generator<Delivered[]>;
  /** Ids of the labels that are good. */
  labels: Set<string>;
  /** How many records of the stream, each counted once, hold nothing good. */
  poisoned: number;
}

/** Records that can never be taken, each for another reason. */
const poisons: ((batch: string, good: object) => unknown)[] = [
  (batch) => `no JSON ${batch}`,
  (batch) => ({ kind: 'labels', batch }),
  (batch, good) => ({ kind: 'labels', token: 'stolen', batch, labels: [good] }),
  (_, good) => ({ kind: 'labels', token: agentToken, batch: 'first', labels: [good] }),
  (batch) => ({ kind: 'labels', token: agentToken, batch, labels: [] }),
  (batch, good) => ({ kind: 'ticket', token: agentToken, form: 'ticket', ticket: { batch, good } }),
  (batch) => ({ kind: 'parcel', batch }),
];

/**
 * A stream of `count` records with a label each: one in a hundred is poisoned, one in five comes again, some of them much later,
 * and all are shuffled within some thousands.
 */
export function makeStream(count: number, perDelivery: number, now: number, seed: number): MadeStream {
  const random = seededRandom(seed);
  const made: MadeStream = { deliveries: deliver(), labels: new Set(), poisoned: 0 };
  return made;

  function* deliver(): Generator<Delivered[]> {
    const waiting: Delivered[] = [];
    let later: Delivered[] = [];
    for (let i = 0; i < count; ) {
      while (waiting.length < 4 * perDelivery && i < count) {
        const record = makeRecord(i++, random);
        waiting.push(record);
        if (random.below(10) === 0) waiting.push(record);
        if (random.below(10) === 0) later.push(record);
      }
      random.shuffle(waiting);
      yield waiting.splice(0, perDelivery);
      if (later.length > 10 * perDelivery) {
        waiting.push(...later);
        later = [];
      }
    }
    waiting.push(...later);
    random.shuffle(waiting);
    while (waiting.length > 0) yield waiting.splice(0, perDelivery);
  }

  function makeRecord(i: number, { below }: Random): Delivered {
    const at = now - below(3_600_000);
    const batch = ulid(at, () => random.next());
    const label = {
      id: ulid(at, () => random.next()),
      at: new Date(at).toISOString(),
      helpdesk: 'zendesk',
      head: `field:${below(20)}`,
      suggested: 'a',
      confidence: below(1000) / 1000,
      final: below(4) === 0 ? 'b' : 'a',
      source: 'accepted',
      model: 'general@1.0.0',
      ticketHash: below(1_000_000).toString(16).padStart(64, '0'),
      client: below(500).toString(16).padStart(16, '0'),
    };
    const place = `shard-0/${i}`;
    if (below(100) > 0) {
      made.labels.add(label.id);
      return { place, data: bytesOf({ kind: 'labels', token: agentToken, batch, labels: [label] }) };
    }
    made.poisoned += 1;
    const poison = poisons[made.poisoned % poisons.length]?.(batch, label);
    return { place, data: bytesOf(poison) };
  }
}

function bytesOf(content: unknown): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}
