import * as v from 'valibot';
import type { Prediction, Suggestion } from '../../src/core/suggestion';
import { Problem } from '../problem';
import { HelpdeskError } from './helpdesk-error';
import type { HelpdeskSettings } from './helpdesk-settings';
import { type TicketForm, textOf, valueAt, type WritableField } from './ticket-form';

const patience = 10_000;
const maxAnswerLength = 1_000_000;

export interface Helpdesk extends HelpdeskSettings {
  form: TicketForm;
}

/** What was written, by head, as the helpdesk calls it. */
export type Written = Record<string, string>;

/**
 * Writes the model's confident answers into the empty fields of a ticket, in one request. Nothing
 * where the ticket asks for nothing. Only to the address of the settings. Throws Problem, and has written nothing then.
 */
export async function writeBack(
  helpdesk: Helpdesk,
  id: string,
  { suggestions, noise }: Prediction,
  traceparent: string,
): Promise<Written> {
  const { write } = helpdesk.form;
  if (!write || noise) return {};
  const ask = (init: RequestInit) =>
    askHelpdesk(helpdesk, write.path.replace('{id}', encodeURIComponent(id)), traceparent, init);
  const before = parseJson(await ask({ method: 'GET' }));
  const changes = write.fields.flatMap((field) => {
    const value = valueFor(field, suggestions[field.head]);
    return value !== undefined && isFree(field, before) ? [{ field, value }] : [];
  });
  if (changes.length === 0) return {};
  const change: Tree = {};
  for (const { field, value } of changes) put(change, field.at, field.isNumber ? Number(value) : value);
  await ask({ method: 'PUT', body: JSON.stringify(change) });
  return Object.fromEntries(changes.map(({ field, value }) => [field.head, value]));
}

function valueFor({ values }: WritableField, suggestion: Suggestion | undefined): string | undefined {
  return suggestion && !suggestion.abstained && Object.hasOwn(values, suggestion.value)
    ? values[suggestion.value]
    : undefined;
}

function isFree({ at, unset }: WritableField, ticket: unknown): boolean {
  const value = valueAt(ticket, at);
  if (value === undefined || value === null || value === '') return true;
  return unset.includes(textOf(value) ?? '');
}

interface Tree {
  [name: string]: Tree | string | number;
}

function put(tree: Tree, pointer: string, value: string | number): void {
  const names = pointer.slice(1).split('/');
  const last = names.pop() ?? '';
  let at = tree;
  for (const name of names) {
    const known = at[name];
    const next = typeof known === 'object' ? known : {};
    at[name] = next;
    at = next;
  }
  at[last] = value;
}

async function askHelpdesk(
  { url, authorization }: Helpdesk,
  path: string,
  traceparent: string,
  init: RequestInit,
): Promise<string> {
  const headers = {
    Authorization: authorization,
    Accept: 'application/json',
    'Content-Type': 'application/json',
    traceparent,
  };
  // Neither the address nor the words of an answer or an error go any further.
  const answer = await fetch(`${url}${path}`, {
    ...init,
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => fail(`did not answer (${nameOf(error)})`));
  if (!answer.ok) return fail(`answered with status ${answer.status}`);
  const text = await answer.text().catch((error: unknown) => fail(`broke off (${nameOf(error)})`));
  return text.length > maxAnswerLength ? fail('answered with too much') : text;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function fail(reason: string): never {
  throw new Problem('helpdesk-failed', {}, new HelpdeskError(reason));
}

function parseJson(text: string): unknown {
  try {
    return v.parse(v.looseObject({}), JSON.parse(text));
  } catch {
    return fail('answered with something else than a ticket');
  }
}
