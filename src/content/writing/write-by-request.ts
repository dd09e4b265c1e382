import type { Body, RequestWrite, WriteField } from '../../helpdesks/write-recipe';
import { Exchange } from '../reading/exchange';
import { AnswerUnusable, unusable } from '../reading/fetch-json';
import { fillPath, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { pickJsonText } from '../reading/pick-from-json';
import type { World } from '../reading/world';
import { WriteProblem } from './write-problem';

/** What the field is now, by a fresh answer of the helpdesk about this very ticket. */
export async function readByRequest(page: TicketPage, via: RequestWrite, world: World): Promise<string> {
  const answers = await new Exchange(page, world, via.read.requests, true).askAll();
  if (pickJsonText(via.read.id, answers) !== page.id) throw new WriteProblem('left');
  const value = pickJsonText(via.read.value, answers);
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}

/** Sends the one request that changes the field. */
export async function sendByRequest(
  page: TicketPage,
  field: WriteField,
  via: RequestWrite,
  value: string,
  world: World,
): Promise<void> {
  const { adapter, url } = page;
  const exchange = new Exchange(page, world, { ...adapter.api?.requests, ...via.read.requests });
  const texts = [via.path, ...textsIn(via.json), ...Object.values(via.form ?? {})];
  const values = { ...(await exchange.valuesFor(...texts)), value };
  const path = fillPath(via.path, values);
  if (path === undefined) throw new WriteProblem('unreachable');
  const target = new URL(path, url.origin);
  if (target.origin !== url.origin) throw new WriteProblem('unreachable');
  const headers = await exchange.fillHeaders({ ...adapter.api?.headers, ...adapter.write?.headers });
  const response = await send(world, target, {
    method: via.method,
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { accept: 'application/json', ...contentType(via), ...headers },
    body: bodyOf(field, via, values),
    signal: world.signal,
  });
  if (!response.ok) throw unusable(response);
}

/** Also for forms: a request that fails as a whole is an answer that cannot be used. */
export async function send(world: World, target: URL, init: RequestInit): Promise<Response> {
  try {
    return await world.fetch(target.href, init);
  } catch (cause) {
    world.signal.throwIfAborted();
    throw new AnswerUnusable(`${target.pathname}: ${cause instanceof Error ? cause.name : 'failed'}`);
  }
}

function contentType({ json, form }: RequestWrite): Record<string, string> {
  if (json !== undefined) return { 'content-type': 'application/json' };
  return form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
}

type Values = Record<string, string | undefined>;

function bodyOf(field: WriteField, { json, form }: RequestWrite, values: Values): string | null {
  if (json !== undefined) return JSON.stringify(fillBody(field, json, values));
  if (!form) return null;
  const filled = Object.entries(form).map(([name, template]) => [name, fillText(template, values) ?? '']);
  return new URLSearchParams(filled as [string, string][]).toString();
}

function fillBody(field: WriteField, body: Body, values: Values): unknown {
  if (typeof body !== 'string')
    return Object.fromEntries(
      Object.entries(body).map(([key, inner]) => [key, fillBody(field, inner, values)]),
    );
  if (body !== '{value}') return fillText(body, values) ?? '';
  const value = values.value ?? '';
  if (value === '' && field.empty === 'null') return null;
  return field.type === 'number' ? Number(value) : value;
}

function textsIn(body: Body | undefined): string[] {
  if (body === undefined) return [];
  return typeof body === 'string' ? [body] : Object.values(body).flatMap(textsIn);
}
