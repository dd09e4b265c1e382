import * as v from 'valibot';
import { Validation } from '../../core/history/progressive-validation';
import { changeTogether, type Database } from '../database';
import { isMarked } from '../label-marks';

/** What follows from the labels of a head. */
export const Standing = v.object({
  /** Of the labels that it follows from; see `LabelMark`. */
  mark: v.string(),
  /** Labels that can be learned from. */
  labels: v.number(),
  /** Names those that a head is to be learned from; empty where there are too few. */
  basis: v.string(),
  validation: Validation,
});
export type Standing = v.InferOutput<typeof Standing>;

/** Spares a worker that was started again reading thousands of labels before its first answer. */
export interface StandingStore {
  /** Undefined where none was kept, or one that cannot be read: it is made anew then. */
  read(origin: string, head: string): Promise<Standing | undefined>;
  /** Keeps it, unless the labels have changed or gone meanwhile. */
  put(origin: string, head: string, standing: Standing): Promise<void>;
}

export function createStandingStore(database: Database): StandingStore {
  return {
    async read(origin, head) {
      const record = await (await database.open()).get('standings', [origin, head]);
      const parsed = v.safeParse(Standing, record);
      return parsed.success ? parsed.output : undefined;
    },
    async put(origin, head, standing) {
      await changeTogether(database, ['labelMarks', 'standings'], async (change) => {
        const marked = await change.objectStore('labelMarks').get([origin, head]);
        if (isMarked(marked, standing.mark))
          await change.objectStore('standings').put({ origin, head, ...standing });
      });
    },
  };
}
