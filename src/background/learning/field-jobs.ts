import * as v from 'valibot';
import { fieldOfHead } from '../../core/desk/head-name';
import { usesEncoder } from '../../core/learner/encoder-part';
import type { Encode } from '../../core/predict/encoded-tickets';
import { LearnReply, type LearnRequest, type LearnRow } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import type { LabelStore } from '../feedback/label-store';
import { encodeTexts } from '../storage/encode-texts';
import type { LearningStores } from '../storage/learning-stores';
import { type LabelledRow, labelRows } from '../storage/training-set';
import type { Job } from './run-book';

/** The parts of the hidden page that learning needs. */
export interface LearningPage {
  isOpen(): Promise<boolean>;
  open(): Promise<void>;
  send(request: LearnRequest): Promise<unknown>;
}

export interface FieldJobsParts {
  page: LearningPage;
  learning: { rows: Pick<LearningStores['rows'], 'count' | 'readPages'> };
  labels: Pick<LabelStore, 'listCurrentOf' | 'readNewestOrder'>;
  encode: Encode;
  /** The shipped model, as `encode` names it. */
  readModel(): Promise<string>;
}

export interface FieldJobs {
  /** Hands a field to the hidden page, which learns it on a thread of its own and tells by messages. */
  begin(origin: string, field: FieldChoice, signal: AbortSignal): Promise<Job>;
  /** Whether the hidden page is still at that job. */
  isUnderWay(job: Job): Promise<boolean>;
  stop(): Promise<void>;
}

export function createFieldJobs({ page, learning, labels, encode, readModel }: FieldJobsParts): FieldJobs {
  const ask = async (request: LearnRequest) => v.parse(LearnReply, await page.send(request));

  /**
   * The model's vectors, where they are to be had: of a text that was not kept there is the one that was made of it then,
   * perhaps by another model. Where one is missing the field is learned without any.
   */
  async function encodeRows(rows: readonly LabelledRow[], encoder: string, signal: AbortSignal) {
    const texts = rows.filter(({ grams }) => !grams);
    const asked = await encodeTexts(texts, encode, () => signal.throwIfAborted());
    const found = new Map(texts.map((row, i) => [row, asked[i]]));
    return rows.map((row) => {
      const { model, vector } = found.get(row) ?? row.encoded ?? {};
      return model === encoder ? vector : undefined;
    });
  }

  /** Page by page, so that a long history never lies in memory whole. */
  async function handOver(job: Job, origin: string, signal: AbortSignal): Promise<void> {
    const current = await labels.listCurrentOf(origin);
    for await (const kept of learning.rows.readPages(origin)) {
      signal.throwIfAborted();
      const rows = labelRows(kept, current, fieldOfHead);
      const vectors = job.encoder === undefined ? [] : await encodeRows(rows, job.encoder, signal);
      const given = rows.map((row, i) => toLearnRow(row, vectors[i]));
      await ask({ target: 'offscreen', kind: 'learn.rows', job: job.id, rows: given });
    }
    signal.throwIfAborted();
  }

  async function stop(): Promise<void> {
    if (await page.isOpen()) await ask({ target: 'offscreen', kind: 'learn.stop' });
  }

  return {
    async begin(origin, field, signal) {
      const labelsThrough = await labels.readNewestOrder();
      const isEncoded = usesEncoder(await learning.rows.count(origin));
      const encoder = isEncoded ? { encoder: await readModel() } : {};
      const job: Job = { id: crypto.randomUUID(), field, labelsThrough, ...encoder };
      const target = 'offscreen' as const;
      await page.open();
      await ask({ target, kind: 'learn.begin', job: job.id, field });
      try {
        await handOver(job, origin, signal);
      } catch (error) {
        await stop();
        throw error;
      }
      await ask({ target, kind: 'learn.run', job: job.id });
      return job;
    },
    async isUnderWay({ id }) {
      if (!(await page.isOpen())) return false;
      return (await ask({ target: 'offscreen', kind: 'learn.status' })).job === id;
    },
    stop,
  };
}

function toLearnRow({ subject, body, grams, labels }: LabelledRow, encoded: number[] | undefined): LearnRow {
  return { subject, body, labels, ...(grams && { grams }), ...(encoded && { encoded }) };
}
