import { FieldObserver } from '../../core/history/find-fields';
import type { FieldFound } from '../../protocol/learning-messages';
import type { RowStore } from '../learning/row-store';

export interface FieldFinder {
  /** The fields worth learning, as the desk's kept tickets show them. */
  find(origin: string): Promise<FieldFound[]>;
}

/** Looks anew only where the number of tickets has changed: every one has to be opened for it. */
export function createFieldFinder(rows: Pick<RowStore, 'count' | 'readPages'>): FieldFinder {
  const found = new Map<string, { count: number; fields: FieldFound[] }>();
  return {
    async find(origin) {
      const count = await rows.count(origin);
      const known = found.get(origin);
      if (known?.count === count) return known.fields;
      const observer = new FieldObserver();
      for await (const page of rows.readPages(origin)) for (const row of page) observer.see(row.values);
      const fields = observer.found();
      found.set(origin, { count, fields });
      return fields;
    },
  };
}
