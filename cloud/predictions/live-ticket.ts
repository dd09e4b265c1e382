import * as v from 'valibot';
import { PredictionRecord } from './prediction-record';

/** What the cloud has just predicted of a ticket, as the page for administrators shows it. */
export const LiveTicket = v.strictObject({
  /** The same whenever it is sent again. */
  key: v.string(),
  ...v.pick(PredictionRecord, ['at', 'helpdesk', 'ticket', 'number', 'model', 'said']).entries,
});
export type LiveTicket = v.InferOutput<typeof LiveTicket>;

/** Milliseconds for which a prediction of a moment may still be missing: it is kept some moments after it was made. */
export const mostLate = 60_000;
