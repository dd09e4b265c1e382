import * as v from 'valibot';
import { type FieldValue, Ticket } from '../../core/ticket';
import type { HistoryByApi } from '../../helpdesks/history-recipe';
import { readCustomFields } from '../reading/custom-fields';
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
import type { ClosedList, HistoryPlace, ListPage } from './closed-list';

/** Limit in characters of the text with a ticket's time of change. */
const maxTimeLength = 100;

/** A list of closed tickets by the helpdesk's interface. Rejects with `AnswerUnusable`. */
export async function listByApi(
  recipe: HistoryByApi,
  place: HistoryPlace,
  world: World,
  { page, cursor }: ListPage,
): Promise<ClosedList> {
  const { next, size, most = Number.POSITIVE_INFINITY } = recipe;
  const counted = { page: String(page), offset: String((page - 1) * size) };
  const vars = { ...place.vars, ...counted, ...(cursor !== undefined && { cursor }) };
  const requests = next && cursor !== undefined ? next.requests : recipe.requests;
  const answers = await new Exchange({ ...place, vars }, world, requests, true).askAll();
  const rows = listAt(answers[recipe.from], recipe.rows);
  if (!rows) throw new AnswerUnusable('No list');
  const total = readTotal(recipe, answers);
  const following = next && toText(findByPointer(answers[recipe.from], next.cursor)[0]);
  const mayFollow = total === undefined ? rows.length >= size : page * size < total;
  const closed = rows.filter((row) => holds(recipe.when, row, answers));
  return {
    entries: closed.flatMap((row) => {
      const id = pickJsonText(recipe.id, answers, [row]);
      if (!id || !/^[\w.-]{1,100}$/.test(id)) return [];
      const changed = recipe.changed && pickJsonText(recipe.changed, answers, [row], maxTimeLength);
      const read = () => readRow(recipe, place, world, answers, row, id);
      return [{ id, ...(changed && { changed }), read }];
    }),
    hasMore: next ? Boolean(following) : mayFollow && page * size < most,
    ...(total !== undefined && { total }),
    ...(following && { next: following }),
  };
}

function readTotal({ from, total, most = Number.POSITIVE_INFINITY }: HistoryByApi, answers: Answers) {
  if (total === undefined) return undefined;
  const found = findByPointer(answers[from], total)[0];
  return typeof found === 'number' && found >= 0 ? Math.min(found, most) : undefined;
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
    fields: { ...readCustomFields(recipe.custom, row, answers), ...knownFields(recipe, answers, row) },
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
