import * as v from 'valibot';
import { changeTogether, type Database } from '../storage/database';
import type { KeptLabel } from './kept-label';
import type { LabelStore } from './label-store';
import { hasVersion } from './label-versions';
import { MemoizeAsync } from './memoize-async';

export type SummarisedLabels = Pick<LabelStore, 'readVersion' | 'listCurrentOfHead'>;

export interface SummaryKind<Content> {
  /** Tells it from other summaries of the same labels. */
  name: 'standing' | 'tally' | 'agreement';
  schema: v.GenericSchema<unknown, Content>;
  /** Gets what counts of the head, one label per ticket, the oldest first. */
  summarise(current: readonly KeptLabel[]): Content | Promise<Content>;
}

/**
 * An aggregate of all labels of a head, recomputed only when they have changed. Kept in the database, so that a
 * worker that was started again need not read thousands of labels first.
 */
export class LabelSummary<Content> {
  private readonly memory = new MemoizeAsync<Content>();

  constructor(
    private readonly database: Database,
    private readonly labels: SummarisedLabels,
    private readonly kind: SummaryKind<Content>,
  ) {}

  async read(origin: string, head: string): Promise<Content> {
    // Before the labels: if one comes meanwhile, they are read once more the next time.
    const mark = await this.labels.readVersion(origin, head);
    if (mark === '') return this.kind.summarise([]);
    const make = async () =>
      (await this.readKept(origin, head, mark)) ?? (await this.make(origin, head, mark));
    return this.memory.get(JSON.stringify([origin, head]), mark, make);
  }

  private async readKept(origin: string, head: string, mark: string): Promise<Content | undefined> {
    const { name, schema } = this.kind;
    const record = await (await this.database.open()).get('labelSummaries', [origin, head, name]);
    const parsed = v.safeParse(v.object({ mark: v.string(), content: schema }), record);
    return parsed.success && parsed.output.mark === mark ? parsed.output.content : undefined;
  }

  private async make(origin: string, head: string, mark: string): Promise<Content> {
    const { name, summarise } = this.kind;
    const content = await summarise(await this.labels.listCurrentOfHead(origin, head));
    await changeTogether(this.database, ['labelMarks', 'labelSummaries'], async (change) => {
      // Not of labels that have been deleted meanwhile.
      const marked = await change.objectStore('labelMarks').get([origin, head]);
      if (hasVersion(marked, mark))
        await change.objectStore('labelSummaries').put({ origin, head, name, mark, content });
    });
    return content;
  }
}
