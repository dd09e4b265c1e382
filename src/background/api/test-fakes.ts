import { vi } from 'vitest';
import type { Label } from '../../core/label';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { Predictor } from '../../core/predict/predictor';
import type { Prediction } from '../../core/suggestion';
import { defaultCleaning } from '../../core/text/clean';
import type { Ticket } from '../../core/ticket';
import type { TicketKey } from '../../protocol/messages';
import { parsePolicy } from '../../shared/policy/parse-policy';
import type { StorageArea } from '../../shared/storage-area';
import type { KeptLabel } from '../feedback/kept-label';
import type { RememberedValue } from '../storage/remembered-value';
import type { CloudServices } from './cloud-handlers';
import type { LearningServices, Services } from './services';

export function createTicket(change: Partial<Ticket> = {}): Ticket {
  return {
    helpdesk: 'demo',
    origin: 'https://desk.example',
    id: '7',
    url: 'https://desk.example/tickets/7',
    subject: 'Printer on fire',
    description: 'It burns.',
    messages: [],
    fields: {},
    source: {},
    ...change,
  };
}

export function createPrediction(confidence = 0.8): Prediction {
  const topic = {
    head: 'topic',
    kind: 'class' as const,
    value: 'hardware',
    confidence,
    alternatives: [{ value: 'network', confidence: 1 - confidence }],
    why: [],
    model: 'shipped@1.0.0',
  };
  return { model: 'shipped@1.0.0', text: 'Printer on fire', language: 'en', suggestions: { topic } };
}

export function createPredictor(
  predict: Predictor['predict'] = async (tickets) => tickets.map(() => createPrediction()),
): Predictor {
  return {
    model: 'shipped@1.0.0',
    cleaning: defaultCleaning,
    predict,
    encode: async () => [],
    dispose: () => undefined,
  };
}

export const backendReport = { choice: 'automatic', single: 'wasm', batch: 'wasm', batchSize: 8 } as const;

/** What a card sends when the agent corrects its first answer. */
export function createLabelDraft(ticket: TicketKey) {
  return {
    ticket,
    head: 'topic',
    suggested: 'hardware',
    confidence: 0.8,
    final: 'network',
    source: 'corrected',
    model: 'shipped@1.0.0',
  } as const;
}

export function createLabel(change: Partial<Label> = {}): Label {
  return {
    id: '01A',
    at: '2026-03-05T09:00:00.000Z',
    helpdesk: 'demo',
    head: 'topic',
    suggested: 'hardware',
    confidence: 0.8,
    final: 'hardware',
    source: 'accepted',
    model: 'shipped@1.0.0',
    ticketHash: 'abc',
    ...change,
  };
}

/** As it lies in the database, of a ticket that was kept. */
export function createKeptLabel(change: Partial<KeptLabel> = {}): KeptLabel {
  return { ...createLabel(), origin: 'https://desk.example', order: 1, hasTicket: true, ...change };
}

/** What the clock shows from now on; timers run as ever. */
export function setTime(at: string | number | Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
}

/** Behaves like `browser.storage.local`, without the browser. */
export function createStorageArea(): StorageArea & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (key) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
  };
}

export function createRememberedValue<T>(value?: T): RememberedValue<T> & { value: T | undefined } {
  const remembered = {
    value,
    read: async () => remembered.value,
    write: async (written: T) => {
      remembered.value = written;
    },
  };
  return remembered;
}

/** The cloud services of an organisation without a cloud. */
export function createCloudServices(): CloudServices {
  const report = { level: 'off', isPaused: false, waiting: 0, sent: 0, refused: 0 } as const;
  return {
    updater: {
      check: async () => undefined,
      readActive: async () => undefined,
      readState: async () => ({ highest: {}, share: 0 }),
    },
    syncer: { sendNow: async () => undefined, readReport: async () => report },
    traffic: { list: async () => [] },
    readPolicy: async () => undefined,
    agreement: { list: async () => [] },
    pause: async () => undefined,
  };
}

/** Lets everything run that waits for nothing but promises. */
export async function settlePromises(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** A base model that knows how long a text is. */
export const encodeLength: Encode = async (tickets) => ({
  model: 'shipped@1.0.0',
  vectors: tickets.map(({ description }) => Float32Array.of(description.length % 7, 1)),
});

/** Learning that never has anything to do. */
export function createDeskLearningFake(): LearningServices {
  const nothing = async () => undefined;
  return {
    work: {
      start: nothing,
      learn: nothing,
      pause: nothing,
      cancel: nothing,
      resume: nothing,
      noteShare: nothing,
      noteFinish: nothing,
      noteFailure: nothing,
    },
    status: { read: async (origin) => ({ origin, rows: 0, fields: [], heads: [], mayFetch: true }) },
    mayFetch: async () => true,
    prepare: async (rows) => rows,
  };
}

/** Told long ago. */
export function createPolicyFake(stored: unknown): Services['policy'] {
  const read = async () => parsePolicy(stored).policy;
  return { read, readSoFar: read, isAsBefore: async () => true };
}

/** One site that was granted and is served. */
export function createSitesFake(origin: string) {
  return {
    readStatus: vi.fn(async () => ({ origin, granted: true, enabled: true })),
    isServed: vi.fn(async () => true),
    isShown: vi.fn(async () => true),
    enable: vi.fn(async () => ({ origin, granted: true, enabled: true })),
    disable: vi.fn(async () => ({ origin, granted: true, enabled: false })),
    listOrigins: vi.fn(async () => [origin]),
    forget: vi.fn(async () => undefined),
    synchronise: vi.fn(async () => undefined),
    releaseDisabled: vi.fn(async () => undefined),
  };
}
