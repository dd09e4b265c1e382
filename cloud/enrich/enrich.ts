import * as v from 'valibot';
import { Noise, type Prediction, Suggestion } from '../../src/core/suggestion';
import { tokenDigits } from '../lake/taken';
import { keepPredictions, ticketHash } from '../predictions/keep-predictions';
import { findRecord, keepRecord } from '../records';
import type { Services } from '../services';
import { sha256Of } from '../sha256';
import { type Trace, traceparentOf } from '../trace';
import type { Answering } from './answering';
import { forms } from './forms/forms';
import { type Written, writeBack } from './helpdesk';
import type { SentTicket } from './ticket-form';

/** What is kept of a ticket: the suggestions, without the words of it that moved them. */
const Enriched = v.strictObject({
  format: v.literal(1),
  at: v.string(),
  form: v.string(),
  model: v.string(),
  language: v.string(),
  suggestions: v.record(v.string(), v.strictObject(v.omit(Suggestion, ['why']).entries)),
  /** Set where the ticket asks for nothing. */
  noise: v.optional(Noise),
  /** What was written into the helpdesk's fields, by head. */
  written: v.record(v.string(), v.string()),
});
export type Enriched = v.InferOutput<typeof Enriched>;

/**
 * The suggestions for a ticket, made and written back once: the same ticket with the same text gets what is kept, as long
 * as the release is the same. What else changed in the ticket does not count, so that a helpdesk that reports our own
 * change to us does not go round in circles. Throws Problem and StoreError.
 *
 * @param tokenHash of the token by which it came; undefined where it came by a file of the store
 */
export async function enrich(
  { store, configuration, now }: Services,
  answering: Answering,
  form: string,
  ticket: SentTicket,
  trace: Trace,
  tokenHash?: string,
): Promise<Enriched> {
  const release = await answering.open();
  const name = nameOf(form, ticket, release.name);
  const before = await findRecord(store, name, Enriched);
  if (before) return before;
  const prediction = await release.answer(ticket.text, forms.get(form)?.helpdesk);
  const written = await writeWhereConfigured(configuration, form, ticket.id, prediction, trace);
  const enriched = enrichedOf(form, prediction, written, now());
  // First for those who ask what was predicted: once the ticket's own record is there, this code is not reached again.
  const about = whereFrom(form, ticket, enriched.at, configuration.ticketNumbers, tokenHash);
  await keepPredictions(store, about, prediction);
  const kept = await keepRecord(store, name, enriched);
  // If two requests come at the same moment, one is kept, and both report that one.
  return kept === 'stored' ? enriched : ((await findRecord(store, name, Enriched)) ?? enriched);
}

/** Named by a hash of the ticket, from which neither its number nor its text can be read. */
function nameOf(form: string, { id, text }: SentTicket, release: string): string {
  const version = sha256Of(JSON.stringify([form, id, release, text]));
  return `enriched/${form}/${version}.json`;
}

function whereFrom(
  form: string,
  { id }: SentTicket,
  at: string,
  numbers: Services['configuration']['ticketNumbers'],
  tokenHash?: string,
) {
  return {
    at,
    helpdesk: forms.get(form)?.helpdesk ?? form,
    ticket: ticketHash(form, id),
    ...(numbers === 'shown' && { number: id }),
    ...(tokenHash && { token: tokenDigits(tokenHash) }),
  };
}

async function writeWhereConfigured(
  { helpdesk }: Services['configuration'],
  form: string,
  id: string,
  prediction: Prediction,
  trace: Trace,
): Promise<Written> {
  const known = forms.get(form);
  if (!known || helpdesk?.name !== form) return {};
  return writeBack({ ...helpdesk, form: known }, id, prediction, traceparentOf(trace));
}

function enrichedOf(form: string, prediction: Prediction, written: Written, now: number): Enriched {
  const { model, language, noise, suggestions } = prediction;
  const withoutWords = Object.entries(suggestions).map(([head, { why: _, ...suggestion }]) => [
    head,
    suggestion,
  ]);
  return {
    format: 1,
    at: new Date(now).toISOString(),
    form,
    model,
    language,
    suggestions: Object.fromEntries(withoutWords),
    ...(noise && { noise }),
    written,
  };
}
