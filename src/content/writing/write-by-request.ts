import type { Body, PageRead, RequestWrite, WriteField } from '../../helpdesks/write-recipe';
import { Exchange } from '../reading/exchange';
import { send } from '../reading/fetch-document';
import { unusable } from '../reading/fetch-json';
import { fillPath, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { pickJsonText } from '../reading/pick-from-json';
import { pickText } from '../reading/pick-from-page';
import type { World } from '../reading/world';
import { fetchPage, missingOn } from './fetch-page';
import { WriteProblem } from './write-problem';

/** What the field is now, by a fresh answer of the helpdesk about this very ticket. */
export async function readByRequest(page: TicketPage, via: RequestWrite, world: World): Promise<string> {
  const { read } = via;
  if ('page' in read) return readFromFetchedPage(page, read, world);
  const answers = await new Exchange(page, world, read.requests, true).askAll();
  if (pickJsonText(read.id, answers) !== page.id) throw new WriteProblem('left');
  const value = pickJsonText(read.value, answers);
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}

async function readFromFetchedPage(page: TicketPage, read: PageRead, world: World): Promise<string> {
  const { document } = await fetchPage(page, fillPath(read.page, page.vars), world);
  const place = { within: document.documentElement, reach: [], vars: page.vars };
  const id = pickText(place, read.id)?.value;
  if (id === undefined) throw missingOn(document);
  if (id !== page.id) throw new WriteProblem('left');
  const value = pickText(place, read.value)?.value;
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
  const exchange = new Exchange(page, world, {
    ...adapter.api?.requests,
    ...('requests' in via.read ? via.read.requests : {}),
  });
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
