import type { Context } from 'hono';
import * as v from 'valibot';
import type { Caller } from '../caller';
import type { Answering } from '../enrich/answering';
import { enrich } from '../enrich/enrich';
import { forms } from '../enrich/forms/forms';
import { readTicket } from '../enrich/ticket-form';
import { Problem } from '../problem';
import type { Services } from '../services';
import { readJson } from './read-json';

const maxBytes = 1_000_000;

/** Takes a helpdesk's webhook and answers with the suggestions that an agent would see for this ticket. */
export async function receiveTicket(
  context: Context,
  services: Services,
  answering: Answering,
  caller: Caller | undefined,
): Promise<Response> {
  const name = context.req.query('form') ?? 'ticket';
  const form = forms.get(name);
  if (!form) throw new Problem('no-such-form');
  const ticket = readTicket(form, await readJson(context, v.unknown(), maxBytes));
  if (!ticket) throw new Problem('no-ticket');
  const enriched = await enrich(services, answering, name, ticket, context.get('trace'), caller?.tokenHash);
  return Response.json({ id: ticket.id, ...enriched }, { headers: { 'Cache-Control': 'no-store' } });
}
