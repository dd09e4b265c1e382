import * as v from 'valibot';
import { HoursRange, MinutesRange } from '../../src/core/suggestion';

/** One head's answer for a ticket, without the ticket's words. */
const Said = v.strictObject({
  head: v.string(),
  value: v.string(),
  confidence: v.number(),
  /** Where it answers with a number: 10 %, 50 % and 90 % of comparable tickets take less. */
  minutes: v.optional(MinutesRange),
  hours: v.optional(HoursRange),
});

/** The predictions of one ticket, as they were made. */
export const PredictionRecord = v.strictObject({
  format: v.literal(1),
  at: v.string(),
  helpdesk: v.string(),
  /** A hash of the ticket's number: with the number its predictions can be found, but the number cannot be read here. */
  ticket: v.string(),
  /** The number itself, only where the settings allow it. */
  number: v.optional(v.string()),
  model: v.string(),
  /** First digits of the token's hash by which the ticket came; missing where it came by a file of the store. */
  token: v.optional(v.string()),
  said: v.array(Said),
});
export type PredictionRecord = v.InferOutput<typeof PredictionRecord>;

export const predictionsZone = 'predictions/day=';

/** Beginning of the names of a helpdesk's predictions of one day (UTC). */
export function predictionsOf(day: string, helpdesk: string): string {
  return `${predictionsZone}${day}/${helpdesk}/`;
}
