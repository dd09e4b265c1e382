import { beforeEach, vi } from 'vitest';
import { vectorSize } from '../../core/encoder/layout';
import type { Maintenance } from '../../core/memory/maintenance';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { Policy } from '../../shared/policy/policy';
import { log } from '../activity/log';
import { createRememberedValue, createTicket, encodeLength, setTime } from '../api/test-fakes';
import type { Database } from '../storage/database';
import { LearningStores } from '../storage/learning-stores';
import { createEmptyDatabase, createRow } from '../storage/learning-test-support';
import { asMayBeKept } from '../storage/row-features';
import type { RowDraft } from '../storage/training-row';
import { DeskMemory } from './desk-memory';

/** A base model that tells texts about a network from all others. */
export const encodeTopic: Encode = async (tickets) => ({
  model: 'shipped@1.0.0',
  vectors: tickets.map(({ subject, description }) => {
    const isNetwork = /vpn|tunnel|cut off|canaryseen/i.test(`${subject} ${description}`);
    return Float32Array.from({ length: vectorSize }, (_, i) => (i % 2 === (isNetwork ? 0 : 1) ? 1 : -1));
  }),
});

const topics = ['printer', 'invoice', 'holiday', 'mailbox', 'monitor', 'parking', 'salary', 'scanner'];
export const vpn = {
  subject: 'VPN Lyon down',
  body: 'Anna Berger: the gateway vpn-lyo-01 answers with error TL-4809 canarybody',
  names: ['Anna Berger'],
  values: { queue: 'Network', assignee: 'Bob', hours: 2 },
};
export const asked = createTicket({
  id: 'new',
  number: 'N-1',
  subject: 'cannot connect',
  description: 'Tunnel closes, vpn-lyo-01 says TL-4809. canaryseen',
  created: '2026-03-05T08:00:00Z',
  requester: 'carla@example.org',
});

/** Eighty closed tickets of all topics, and the one about the VPN. */
function closedTickets(): RowDraft[] {
  const rows = Array.from({ length: 80 }, (_, i) => {
    const topic = topics[i % topics.length];
    return createRow(`old ${i}`, {
      subject: `Question ${i} about my ${topic}`,
      body: `The ${topic} of room ${i} needs somebody.`,
    });
  });
  return [createRow('vpn', vpn), ...rows];
}

/** What a worker that starts finds: what was stored, and what the policy says. */
export const profile = {} as {
  database: Database;
  stores: LearningStores;
  keep: Policy['learning']['keep'];
  maintenance: Maintenance[];
};

/** To be called once in a file of tests: each begins with an empty profile at nine in the morning. */
export function useTestProfile(): void {
  beforeEach(() => {
    setTime('2026-03-05T09:00:00.000Z');
    const database = createEmptyDatabase();
    const stores = new LearningStores(database, createRememberedValue<string>());
    Object.assign(profile, { database, stores, keep: 'text', maintenance: [] });
    vi.spyOn(log, 'report').mockImplementation(() => undefined);
  });
}

/** A worker that knows only what was stored. */
export function startMemory(encode = encodeTopic): DeskMemory {
  const { memory, rows } = profile.stores;
  return new DeskMemory({
    store: memory,
    rows,
    encode,
    readKeep: async () => profile.keep,
    readMaintenance: async () => profile.maintenance,
    describe: (error) => (error as Error).name,
  });
}

export async function closeTickets(): Promise<void> {
  await profile.stores.rows.add(await asMayBeKept(closedTickets(), profile.keep, encodeLength));
}

export function look(memory: DeskMemory, ticket = asked, state: 'open' | 'solved' | 'gone' = 'open') {
  return memory.look({ ticket, state });
}
