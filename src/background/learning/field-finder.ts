import * as v from 'valibot';
import { FieldObserver } from '../../core/ticket-file/find-fields';
import { FieldFound } from '../../protocol/learning-messages';
import type { RememberedValue } from '../storage/remembered-value';
import type { RowStore } from '../storage/row-store';

/** What was found, and among how many tickets, by helpdesk. */
export const FieldsFound = v.record(v.string(), v.object({ count: v.number(), fields: v.array(FieldFound) }));
export type FieldsFound = v.InferOutput<typeof FieldsFound>;

/** The fields worth learning, as the desk's kept tickets show them. */
export class FieldFinder {
  constructor(
    private readonly rows: Pick<RowStore, 'count' | 'readPages'>,
    private readonly found: RememberedValue<FieldsFound>,
  ) {}

  /** Looks again only where the number of tickets has changed: every one has to be opened for it. */
  async find(origin: string): Promise<FieldFound[]> {
    const known = (await this.found.read())?.[origin];
    return known?.count === (await this.rows.count(origin)) ? known.fields : this.findAnew(origin);
  }

  /** Looks again: tickets that were fetched again may have other values. */
  async findAnew(origin: string): Promise<FieldFound[]> {
    const count = await this.rows.count(origin);
    const observer = new FieldObserver();
    for await (const page of this.rows.readPages(origin)) for (const row of page) observer.see(row.values);
    const fields = observer.found();
    await this.found.write({ ...(await this.found.read()), [origin]: { count, fields } });
    return fields;
  }
}
