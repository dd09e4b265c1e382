import { offsetsBeforeLowering } from '../text/lower-case';
import type { DeskTicket } from './desk-ticket';
import { type Features, vectoriseTicket } from './features';
import { visitGrams } from './gram-hashes';
import type { LinearTable } from './linear-table';

/** A stretch of `subject`, line break, `body`, and what the grams that stand there added to a score. */
export interface Share {
  start: number;
  end: number;
  weight: number;
}

/**
 * What each gram of the text added to the score of one value, once per place where it stands. Exact: together with the
 * fields, the shipped model's vector and the bias, the shares add up to the score.
 *
 * @param value its column in the table
 */
export function explainScore(
  { weights }: LinearTable,
  features: Features,
  ticket: DeskTicket,
  value: number,
): Share[] {
  const { columns } = features.vocabulary;
  const row = vectoriseTicket(ticket, features);
  const added = new Map<number, number>();
  for (let i = 0; i < row.indices.length; i++) {
    const column = row.indices[i];
    const weight =
      weights.scale[value] * (weights.bytes[column * weights.columns + value] - weights.zero[value]);
    added.set(column, row.values[i] * weight);
  }
  const places: { column: number; start: number; end: number }[] = [];
  const counts = new Map<number, number>();
  visitGrams(ticket, features.longestText, (kind, hash, start, end) => {
    const column = columns.get(hash);
    if (column === undefined || kind === 'fields') return;
    places.push({ column, start, end });
    counts.set(column, (counts.get(column) ?? 0) + 1);
  });
  const toOriginal = offsetsBeforeLowering(`${ticket.subject}\n${ticket.body}`);
  return places.map(({ column, start, end }) => ({
    start: toOriginal(start),
    end: toOriginal(end),
    weight: (added.get(column) ?? 0) / (counts.get(column) ?? 1),
  }));
}
