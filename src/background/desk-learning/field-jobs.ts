import * as v from 'valibot';
import { fieldOfHead } from '../../core/desk/head-name';
import { usesEncoder } from '../../core/learner/encoder-part';
import type { TicketText } from '../../core/ticket';
import { LearnReply, type LearnRequest, type LearnRow } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import type { LabelStore } from '../label-store';
import type { LearningStores } from '../learning/learning-stores';
import { labelRows } from '../learning/training-set';
import type { EncodedTickets } from '../local-runner';
import type { Job } from './run-book';

/** The parts of the hidden page that learning needs. */
export interface LearningPage {
  isOpen(): Promise<boolean>;
  open(): Promise<void>;
  send(request: LearnRequest): Promise<unknown>;
}

export interface FieldJobsParts {
  page: LearningPage;
  learning: Pick<LearningStores, 'rows'>;
  labels: Pick<LabelStore, 'listCurrentOf' | 'readNewestOrder'>;
  encode(tickets: readonly TicketText[]): Promise<EncodedTickets>;
}

export interface FieldJobs {
  /** Hands a field to the hidden page, which learns it on a thread of its own and tells by messages. */
  begin(origin: string, field: FieldChoice, signal: AbortSignal): Promise<Job>;
  /** Whether the hidden page is still at that job. */
  isUnderWay(job: Job): Promise<boolean>;
  stop(): Promise<void>;
}

const rowsPerMessage = 200;
/** A card waits for no more than so many tickets. */
const encodedAtOnce = 8;
/** Significant digits of the network's vector: more would say nothing. */
const digits = 4;

export function createFieldJobs({ page, learning, labels, encode }: FieldJobsParts): FieldJobs {
  const ask = async (request: LearnRequest) => v.parse(LearnReply, await page.send(request));

  async function encodeAll(rows: readonly LearnRow[], signal: AbortSignal) {
    const encoded: LearnRow[] = [];
    let model: string | undefined;
    for (let start = 0; start < rows.length; start += encodedAtOnce) {
      signal.throwIfAborted();
      const some = rows.slice(start, start + encodedAtOnce);
      const texts = some.map(({ subject, body }) => ({ subject, description: body, messages: [] }));
      const answer = await encode(texts);
      // Vectors of two models cannot be compared; the field is learned without them then.
      if (model !== undefined && answer.model !== model) return { rows };
      model = answer.model;
      some.forEach((row, i) => {
        const vector = Array.from(answer.vectors[i] ?? [], (value) => Number(value.toPrecision(digits)));
        encoded.push({ ...row, encoded: vector });
      });
    }
    return { rows: encoded, encoder: model };
  }

  return {
    async begin(origin, field, signal) {
      const labelsThrough = await labels.readNewestOrder();
      const [kept, current] = [await learning.rows.list(origin), await labels.listCurrentOf(origin)];
      const rows = labelRows(kept, current, fieldOfHead).map(({ subject, body, labels }) => ({
        subject,
        body,
        labels,
      }));
      const { rows: given, encoder } = usesEncoder(rows.length) ? await encodeAll(rows, signal) : { rows };
      const job: Job = { id: crypto.randomUUID(), field, labelsThrough, ...(encoder && { encoder }) };
      const target = 'offscreen' as const;
      await page.open();
      await ask({ target, kind: 'learn.begin', job: job.id, field });
      for (let start = 0; start < given.length; start += rowsPerMessage) {
        signal.throwIfAborted();
        await ask({
          target,
          kind: 'learn.rows',
          job: job.id,
          rows: given.slice(start, start + rowsPerMessage),
        });
      }
      await ask({ target, kind: 'learn.run', job: job.id });
      return job;
    },
    async isUnderWay({ id }) {
      if (!(await page.isOpen())) return false;
      return (await ask({ target: 'offscreen', kind: 'learn.status' })).job === id;
    },
    async stop() {
      if (await page.isOpen()) await ask({ target: 'offscreen', kind: 'learn.stop' });
    },
  };
}
