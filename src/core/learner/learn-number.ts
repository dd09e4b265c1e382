import { type DeskRow, type DeskTicket, LearnError } from './desk-ticket';
import { type Features, vectoriseDesk, vectoriseTicket } from './features';
import { fitNumber, heldOutErrors } from './fit-number';
import type { LearnOptions } from './learn-options';
import { type LinearTable, packTable, scoreTable } from './linear-table';
import { pickRows } from './pick-rows';

/** A learned field that is a number which is not negative, such as hours or points: plain data. */
export interface NumberHead {
  kind: 'number';
  features: Features;
  table: LinearTable;
  /** How far below and above the middle about 80 % of the tickets kept aside lay, on the scale log(1 + number). */
  range: { below: number; above: number };
}

export interface NumberAnswer {
  middle: number;
  /** Between these lay about 80 % of the tickets kept aside. */
  low: number;
  high: number;
}

const maxColumns = 300_000;
/** exp(14) is above a million: no effort is larger. */
const maxLog = 14;

/**
 * Learns a number: the middle by absolute errors on log(1 + number), the range by what tickets kept aside lay beyond
 * it (conformal prediction, Vovk et al., 2005). Rows that are in the order in which they came in make the range honest
 * about change. Throws `LearnError` where there is nothing to learn from.
 */
export async function learnNumber(
  all: readonly DeskRow<number>[],
  { seed, report = () => {} }: LearnOptions,
): Promise<NumberHead> {
  const wrong = all.filter(({ value }) => !Number.isFinite(value) || value < 0).length;
  if (wrong > 0) {
    throw new LearnError(
      `${wrong} of ${all.length} tickets have something else here than a number of 0 or more.`,
    );
  }
  const rows = pickRows(all, seed);
  // The shipped model's vector was no help for numbers: whose hours or points they are matters more than the words.
  const tickets = rows.map(({ subject, body, fields, grams }) => ({ subject, body, fields, grams }));
  const { features, rows: vectors } = vectoriseDesk(tickets, maxColumns);
  const logs = Float64Array.from(rows, ({ value }) => Math.log1p(value));
  const errors = await heldOutErrors(vectors, logs, seed, (share) => report(share * 0.9));
  const weights = fitNumber(vectors, logs, seed);
  await report(1);
  return {
    kind: 'number',
    ...packTable({ values: 1, matrix: Float32Array.from(weights) }, features),
    range: conformalRange(errors),
  };
}

/** What a head says of a ticket. */
export function answerNumber({ table, features, range }: NumberHead, ticket: DeskTicket): NumberAnswer {
  const [log] = scoreTable(table, vectoriseTicket(ticket, features));
  const toNumber = (value: number) => Math.max(0, Math.expm1(Math.min(value, maxLog)));
  return { middle: toNumber(log), low: toNumber(log + range.below), high: toNumber(log + range.above) };
}

/** Between the errors' tenth and ninetieth hundredth, each moved outwards by what one more ticket may change. */
function conformalRange(errors: readonly number[]): NumberHead['range'] {
  const sorted = [...errors].sort((a, b) => a - b);
  const outside = Math.max(0, Math.floor(0.1 * (sorted.length + 1)) - 1);
  return { below: sorted[outside], above: sorted[sorted.length - 1 - outside] };
}
