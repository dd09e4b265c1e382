import type { Services } from '../services';
import type { Trace } from '../trace';
import type { Answering } from './answering';
import { enrich } from './enrich';
import { forms } from './forms/forms';
import { readTicket } from './ticket-form';

const shape = /^inbox\/([a-z]+)\/[\w=-][\w.=-]*\.json$/;
const maxBytes = 1_000_000;

/** Whether tickets are put there, as `inbox/<form>/<any name>.json`, each in the form of a webhook. */
export function isInbox(name: string): boolean {
  return shape.test(name);
}

/**
 * Enriches a ticket that was put into the store instead of being sent. Returns what became of it. Throws Problem and
 * StoreError where another try may help.
 */
export async function enrichObject(
  services: Services,
  answering: Answering,
  name: string,
  trace: Trace,
): Promise<'done' | 'refused'> {
  const formName = shape.exec(name)?.[1] ?? '';
  const form = forms.get(formName);
  const bytes = await services.store.get(name);
  if (!form || !bytes || bytes.length > maxBytes) return 'refused';
  const ticket = readTicket(form, parse(bytes));
  if (!ticket) return 'refused';
  await enrich(services, answering, formName, ticket, trace);
  return 'done';
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
