import * as v from 'valibot';
import { changeTogether, type Database } from '../storage/database';
import type { KeptLabel } from './kept-label';
import { isMarked } from './label-marks';
import type { LabelStore } from './label-store';
import { createMadeOnce } from './made-once';

/** What follows from all labels of a head, worked out anew only when they have changed. */
export interface LabelSummary<Content> {
  read(origin: string, head: string): Promise<Content>;
}

export interface LabelSummaryParts<Content> {
  database: Database;
  labels: Pick<LabelStore, 'readMark' | 'listCurrentOfHead'>;
  /** Tells it from other summaries of the same labels. */
  name: 'standing' | 'tally' | 'agreement';
  schema: v.GenericSchema<unknown, Content>;
  /** Gets what counts of the head, one label per ticket, the oldest first. */
  summarise(current: readonly KeptLabel[]): Content | Promise<Content>;
}

/** Kept in the database, so that a worker that was started again need not read thousands of labels first. */
export function createLabelSummary<Content>(parts: LabelSummaryParts<Content>): LabelSummary<Content> {
  const { database, labels, name, schema, summarise } = parts;
  const Kept = v.object({ mark: v.string(), content: schema });
  const madeOnce = createMadeOnce<Content>();

  async function readKept(origin: string, head: string, mark: string): Promise<Content | undefined> {
    const record = await (await database.open()).get('labelSummaries', [origin, head, name]);
    const parsed = v.safeParse(Kept, record);
    return parsed.success && parsed.output.mark === mark ? parsed.output.content : undefined;
  }

  async function make(origin: string, head: string, mark: string): Promise<Content> {
    const content = await summarise(await labels.listCurrentOfHead(origin, head));
    await changeTogether(database, ['labelMarks', 'labelSummaries'], async (change) => {
      // Not of labels that have been deleted meanwhile.
      const marked = await change.objectStore('labelMarks').get([origin, head]);
      if (isMarked(marked, mark))
        await change.objectStore('labelSummaries').put({ origin, head, name, mark, content });
    });
    return content;
  }

  return {
    async read(origin, head) {
      const key = JSON.stringify([origin, head]);
      // Before the labels: if one comes meanwhile, they are read once more the next time.
      const mark = await labels.readMark(origin, head);
      if (mark === '') return summarise([]);
      return madeOnce(
        key,
        mark,
        async () => (await readKept(origin, head, mark)) ?? make(origin, head, mark),
      );
    },
  };
}
