import * as v from 'valibot';
import { type FieldValue, Ticket } from '../../core/ticket';
import type { HistoryByApi } from '../../helpdesks/history-recipe';
import { Exchange } from '../reading/exchange';
import { AnswerUnusable } from '../reading/fetch-json';
import { limits } from '../reading/limits';
import {
  type Answers,
  findByPointer,
  holds,
  listAt,
  pickJsonText,
  pickJsonValue,
  toText,
} from '../reading/pick-from-json';
import type { World } from '../reading/world';
import type { ClosedList, HistoryPlace } from './history-reader';

/** A list of closed tickets by the helpdesk's interface. Rejects with `AnswerUnusable`. */
export async function listByApi(
  recipe: HistoryByApi,
  place: HistoryPlace,
  world: World,
  page: number,
): Promise<ClosedList> {
  const vars = { ...place.vars, page: String(page), offset: String((page - 1) * recipe.size) };
  const answers = await new Exchange({ ...place, vars }, world, recipe.requests, true).askAll();
  const rows = listAt(answers[recipe.from], recipe.rows);
  if (!rows) throw new AnswerUnusable('No list');
  const total = recipe.total ? Number(findByPointer(answers[recipe.from], recipe.total)[0]) : Number.NaN;
  const closed = rows.filter((row) => holds(recipe.when, row, answers));
  return {
    entries: closed.flatMap((row) => {
      const id = pickJsonText(recipe.id, answers, [row]);
      if (!id || !/^[\w.-]{1,100}$/.test(id)) return [];
      return [{ id, read: () => readRow(recipe, place, world, answers, row, id) }];
    }),
    hasMore: Number.isFinite(total) ? page * recipe.size < total : rows.length >= recipe.size,
    ...(Number.isFinite(total) && { total }),
  };
}

async function readRow(
  recipe: HistoryByApi,
  place: HistoryPlace,
  world: World,
  list: Answers,
  row: unknown,
  id: string,
): Promise<Ticket | undefined> {
  const own =
    recipe.each && new Exchange({ ...place, vars: { ...place.vars, id } }, world, recipe.each, true);
  const answers: Answers = own ? { ...list, ...(await own.askAll()) } : list;
  const text = (picks: HistoryByApi['id'] | undefined, limit?: number) =>
    picks && pickJsonText(picks, answers, [row], limit);
  const optional = {
    requester: text(recipe.requester),
    created: text(recipe.created),
    resolved: text(recipe.resolved),
  };
  const ticket = v.safeParse(Ticket, {
    helpdesk: place.adapter.id,
    origin: place.url.origin,
    id,
    url: place.url.origin,
    subject: text(recipe.subject, limits.subject) ?? '',
    description: text(recipe.description, limits.message) ?? '',
    messages: [],
    fields: { ...customFields(recipe, row), ...knownFields(recipe, answers, row) },
    source: {},
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  });
  return ticket.success ? ticket.output : undefined;
}

function knownFields(recipe: HistoryByApi, answers: Answers, row: unknown): Record<string, FieldValue> {
  const found = Object.entries(recipe.fields).map(([name, picks]) => [
    name,
    pickJsonValue(picks, answers, [row]),
  ]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== ''));
}

function customFields({ custom }: HistoryByApi, row: unknown): Record<string, FieldValue> {
  if (!custom) return {};
  const fields = (listAt(row, custom.rows) ?? []).slice(0, limits.listItems).flatMap((field) => {
    const name = toText(findByPointer(field, custom.name)[0])?.slice(0, limits.value);
    const found = findByPointer(field, custom.value).flatMap((value) =>
      Array.isArray(value) ? value : [value],
    );
    const values = found.map(toText).flatMap((value) => (value ? [value.slice(0, limits.value)] : []));
    return name && values.length > 0 ? [[name, values.length > 1 ? values : values[0]] as const] : [];
  });
  return Object.fromEntries(fields);
}
