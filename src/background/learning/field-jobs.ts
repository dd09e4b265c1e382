import { fieldOfHead } from '../../core/desk/head-name';
import { usesEncoder } from '../../core/learner/encoder-part';
import { sayValue } from '../../core/learner/value-examples';
import type { Encode } from '../../core/predict/encoded-tickets';
import { sha256OfText } from '../../core/sha256';
import type { AskOf } from '../../protocol/create-ask';
import type { LearnMeaning, LearnRow } from '../../protocol/learn-protocol';
import type { FieldChoice } from '../../protocol/learning-messages';
import type { ToOffscreen } from '../../protocol/to-offscreen';
import type { LabelStore } from '../feedback/label-store';
import { encodeTexts } from '../storage/encode-texts';
import type { LearningStores } from '../storage/learning-stores';
import { type LabelledRow, labelRows } from '../storage/training-set';
import type { Job } from './run-book';

/** The parts of the offscreen document that learning needs. */
export interface LearningPage {
  isOpen(): Promise<boolean>;
  open(): Promise<void>;
  ask: AskOf<ToOffscreen>;
}

export interface FieldJobsParts {
  page: LearningPage;
  learning: { rows: Pick<LearningStores['rows'], 'count' | 'readPages'> };
  labels: Pick<LabelStore, 'listCurrentOf' | 'readNewestOrder'>;
  encode: Encode;
  /** The extension's version. */
  version: string;
  /** The base model, as `encode` names it. */
  readModel(): Promise<string>;
}

/** More values than this are numbers or names, and say nothing. */
const maxMeanings = 300;

/** Hands fields to the offscreen document, which learns them one by one on a thread of its own. */
export class FieldJobs {
  constructor(private readonly parts: FieldJobsParts) {}

  /**
   * Names all that a field would be learned from: the same name is the same head, since learning leaves nothing to
   * chance. The extension's version identifies the learning code.
   */
  async describe(origin: string, field: FieldChoice, signal: AbortSignal): Promise<string> {
    const { labels, learning, version } = this.parts;
    const current = await labels.listCurrentOf(origin);
    const names = [JSON.stringify([version, field, await this.encoderFor(origin)])];
    for await (const kept of learning.rows.readPages(origin)) {
      signal.throwIfAborted();
      const rows = labelRows(kept, current, fieldOfHead)
        .filter((row) => field.kind === 'tags' || row.labels[field.name] !== undefined)
        .map((row) => [row.subject, row.body, row.grams, row.encoded?.model, row.labels[field.name]]);
      // Row by row: which rows are on a page depends on those that do not count.
      names.push(...(await Promise.all(rows.map(nameOf))));
    }
    return nameOf(names);
  }

  /** Begins with a field; how it goes is told by messages. */
  async begin(origin: string, field: FieldChoice, signal: AbortSignal): Promise<Omit<Job, 'learnedOf'>> {
    const { labels, page } = this.parts;
    const labelsThrough = await labels.readNewestOrder();
    const encoder = await this.encoderFor(origin);
    const job: Job = { id: crypto.randomUUID(), field, labelsThrough, ...(encoder && { encoder }) };
    await page.open();
    await this.parts.page.ask('learn.begin', { job: job.id, field });
    try {
      const values = await this.handOver(job, origin, signal);
      const meanings = await this.readMeanings(job, values, signal);
      await page.ask('learn.run', { job: job.id, ...(meanings && { meanings }) });
    } catch (error) {
      await this.stop();
      throw error;
    }
    return job;
  }

  /** The base model, if enough tickets are learned with its vectors. */
  private async encoderFor(origin: string): Promise<string | undefined> {
    const isEncoded = usesEncoder(await this.parts.learning.rows.count(origin));
    return isEncoded ? this.parts.readModel() : undefined;
  }

  /** Whether the offscreen document is still at that job. */
  async isUnderWay({ id }: Job): Promise<boolean> {
    if (!(await this.parts.page.isOpen())) return false;
    return (await this.parts.page.ask('learn.status', {})).job === id;
  }

  async stop(): Promise<void> {
    if (await this.parts.page.isOpen()) await this.parts.page.ask('learn.stop', {});
  }

  /** Page by page, so that a long history never lies in memory whole. Gives the field's values. */
  private async handOver(job: Job, origin: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
    const { labels, learning } = this.parts;
    const values = new Set<string>();
    const current = await labels.listCurrentOf(origin);
    for await (const kept of learning.rows.readPages(origin)) {
      signal.throwIfAborted();
      const rows = labelRows(kept, current, fieldOfHead);
      const vectors = job.encoder === undefined ? [] : await this.encode(rows, job.encoder, signal);
      for (const row of rows) {
        const value = row.labels[job.field.name];
        if (typeof value === 'string') values.add(value);
      }
      const given = rows.map((row, i) => toLearnRow(row, vectors[i]));
      await this.parts.page.ask('learn.rows', { job: job.id, rows: given });
    }
    signal.throwIfAborted();
    return values;
  }

  /** Vectors of the values' names, which count as first examples; absent if there are too many values. */
  private async readMeanings(
    { encoder, field }: Job,
    values: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<LearnMeaning[] | undefined> {
    if (encoder === undefined || field.kind !== 'class' || values.size > maxMeanings) return undefined;
    const names = [...values].sort();
    const texts = names.map((value) => ({ subject: '', body: sayValue({ value }) }));
    const encoded = await encodeTexts(texts, this.parts.encode, () => signal.throwIfAborted());
    if (encoded.some(({ model }) => model !== encoder)) return undefined;
    return names.map((value, i) => ({ value, encoded: encoded[i].vector }));
  }

  /**
   * The model's vectors, where they are to be had: of a text that was not kept there is the one that was made of it then,
   * perhaps by another model. Where one is missing the field is learned without any.
   */
  private async encode(rows: readonly LabelledRow[], encoder: string, signal: AbortSignal) {
    const texts = rows.filter((row) => !row.grams && row.encoded?.model !== encoder);
    const asked = await encodeTexts(texts, this.parts.encode, () => signal.throwIfAborted());
    const found = new Map(texts.map((row, i) => [row, asked[i]]));
    return rows.map((row) => {
      const { model, vector } = found.get(row) ?? row.encoded ?? {};
      return model === encoder ? vector : undefined;
    });
  }
}

function nameOf(value: unknown): Promise<string> {
  return sha256OfText(JSON.stringify(value));
}

function toLearnRow({ subject, body, grams, labels }: LabelledRow, encoded: number[] | undefined): LearnRow {
  return { subject, body, labels, ...(grams && { grams }), ...(encoded && { encoded }) };
}
