import * as v from 'valibot';
import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { DataError, readJsonLines } from '../data/read-rows';

const Text = v.nullish(v.string(), '');
const LabelledTicket = v.looseObject({ subject: Text, body: Text, split: v.nullish(v.string()) });

/** What is known of a ticket when it arrives, besides its text, and may tell where it belongs. */
const arrivalFields = ['requester', 'channel', 'group'];

/** Rows of a JSON Lines file that have the field; `splits` names the ones to take, separated by commas. */
export async function readFieldRows(path: string, field: string, splits?: string): Promise<DeskRow[]> {
  const wanted = splits?.split(',');
  const rows: DeskRow[] = [];
  let line = 0;
  for await (const value of readJsonLines(path)) {
    line++;
    const parsed = v.safeParse(LabelledTicket, value);
    if (!parsed.success) throw new DataError(`Row ${line} of ${path} is not a ticket.`);
    const { subject, body, split, [field]: label } = parsed.output;
    if (wanted && !wanted.includes(split ?? '')) continue;
    if (label === undefined || label === null || label === '') continue;
    if (typeof label === 'object') {
      throw new DataError(
        `Row ${line} of ${path} has a list or an object in "${field}" instead of one value.`,
      );
    }
    const others = arrivalFields.filter((name) => name !== field && typeof parsed.output[name] === 'string');
    const fields = Object.fromEntries(others.map((name) => [name, String(parsed.output[name])]));
    rows.push({ subject, body, ...(others.length > 0 && { fields }), value: String(label) });
  }
  return rows;
}
