import * as v from 'valibot';
import { FieldObserver } from '../../core/ticket-file/find-fields';
import { FieldFound } from '../../protocol/learning-messages';
import type { RememberedValue } from '../storage/remembered-value';
import type { RowStore } from '../storage/row-store';

export interface FieldFinder {
  /** The fields worth learning, as the desk's kept tickets show them. */
  find(origin: string): Promise<FieldFound[]>;
  /** The same, looked for anew: tickets that were fetched again may have other values. */
  findAnew(origin: string): Promise<FieldFound[]>;
}

/** What was found, and among how many tickets, by helpdesk. */
export const FieldsFound = v.record(v.string(), v.object({ count: v.number(), fields: v.array(FieldFound) }));
export type FieldsFound = v.InferOutput<typeof FieldsFound>;

/** Looks anew only where the number of tickets has changed: every one has to be opened for it. */
export function createFieldFinder(
  rows: Pick<RowStore, 'count' | 'readPages'>,
  found: RememberedValue<FieldsFound>,
): FieldFinder {
  async function findAnew(origin: string): Promise<FieldFound[]> {
    const count = await rows.count(origin);
    const observer = new FieldObserver();
    for await (const page of rows.readPages(origin)) for (const row of page) observer.see(row.values);
    const fields = observer.found();
    await found.write({ ...(await found.read()), [origin]: { count, fields } });
    return fields;
  }
  return {
    findAnew,
    async find(origin) {
      const known = (await found.read())?.[origin];
      return known?.count === (await rows.count(origin)) ? known.fields : findAnew(origin);
    },
  };
}
