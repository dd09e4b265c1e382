import type { Message } from '../../core/ticket';
import type { ApiMessages } from '../../helpdesks/api-recipe';
import type { JsonPick, Rows } from '../../helpdesks/json-pick';
import { readCustomFields } from './custom-fields';
import { Exchange } from './exchange';
import { limits } from './limits';
import type { TicketPage } from './match-page';
import { firstAndNewest } from './messages-within-limits';
import { cutOffMark } from './pages';
import { type TicketParts, textParts } from './parts';
import {
  type Answers,
  findByPointer,
  holds,
  listAt,
  pickJsonText,
  pickJsonValue,
  pickRole,
  toText,
} from './pick-from-json';
import { shownTicket } from './scope';
import type { World } from './world';

/**
 * Reads the ticket by the helpdesk's own interface; `undefined` where there is none, it does not answer, or it
 * answers with another ticket. Parts of a request that failed are absent. Rejects only when the signal is aborted.
 */
export async function readFromApi(page: TicketPage, world: World): Promise<TicketParts | undefined> {
  const recipe = page.adapter.api;
  if (!recipe) return undefined;
  const answers = await new Exchange(page, world, recipe.requests).askAll();
  const isThis = recipe.id
    ? areAboutTicket(answers, recipe.id, page.id)
    : shownTicket(page, world.document) === 'this';
  if (!isThis) return undefined;
  const parts: TicketParts = { texts: {}, fields: {}, isCutOff: false };
  for (const name of textParts) {
    const picks = recipe[name];
    const value = picks && pickJsonText(picks, answers, [], limitOf(name));
    if (value !== undefined) parts.texts[name] = { value, source: 'api' };
  }
  const { custom } = recipe;
  const own = custom ? readCustomFields(custom.fields, answers[custom.from], answers) : {};
  for (const [name, value] of Object.entries(own)) parts.fields[name] = { value, source: 'api' };
  for (const [name, picks] of Object.entries(recipe.fields)) {
    const value = pickJsonValue(picks, answers);
    if (value !== undefined) parts.fields[name] = { value, source: 'api' };
  }
  if (recipe.messages) addMessages(parts, [recipe.messages].flat(), answers);
  return parts;
}

/** Every answer that states an id has to state this one; one of them at least does. */
function areAboutTicket(answers: Answers, picks: readonly JsonPick[], id: string): boolean {
  const names = new Set(picks.map(({ from }) => from));
  const stated = [...names]
    .map((name) =>
      pickJsonText(
        picks.filter(({ from }) => from === name),
        answers,
      ),
    )
    .filter(Boolean);
  return stated.length > 0 && stated.every((each) => each === id);
}

function limitOf(name: string): number {
  if (name === 'subject') return limits.subject;
  return name === 'description' ? limits.message : limits.value;
}

/** All lists have to be there: a conversation without its answers would say something else. */
function addMessages(parts: TicketParts, recipes: readonly ApiMessages[], answers: Answers): void {
  const lists = recipes.map((recipe) => readMessages(recipe, answers));
  const whole = lists.filter((list) => list !== undefined);
  if (whole.length < lists.length) return;
  const messages = whole.flatMap((list) => list.messages);
  if (lists.length > 1) messages.sort((one, other) => (one.at ?? '').localeCompare(other.at ?? ''));
  parts.messages = { value: messages, source: 'api' };
  parts.isCutOff = whole.some(({ isCutOff }) => isCutOff);
  const inAll = whole.reduce((sum, list) => sum + list.inAll, 0);
  if (inAll > messages.length) parts.messagesInAll = inAll;
}

function readMessages(
  recipe: ApiMessages,
  answers: Answers,
): { messages: Message[]; isCutOff: boolean; inAll: number } | undefined {
  const rows = listAt(answers[recipe.from], recipe.rows)?.filter((row) => holds(recipe.when, row, answers));
  if (!rows || (recipe.parts && !answers[recipe.parts.from])) return undefined;
  const kept = firstAndNewest(recipe.order === 'newest' ? rows.toReversed() : rows);
  const texts = recipe.parts && groupParts(recipe.parts, answers);
  const messages = kept.map((row, index) => readMessage(row, index, recipe, answers, texts));
  const isCutOff =
    kept.length < rows.length ||
    findByPointer(answers[recipe.from], `/${cutOffMark}`)[0] === true ||
    isPartOnly(answers, recipe.from, recipe.rows, recipe.total) ||
    isPartOnly(answers, recipe.parts?.from, recipe.parts?.rows, recipe.parts?.total) ||
    messages.some((message) => message.text.length >= limits.message);
  const stated = Number(recipe.total ? findByPointer(answers[recipe.from], recipe.total)[0] : 0) || 0;
  return { messages, isCutOff, inAll: Math.max(rows.length, stated) };
}

/** Whether the answer says that there are more rows than it holds. */
function isPartOnly(answers: Answers, from = '', rows: Rows = '', total = ''): boolean {
  if (!total) return false;
  return Number(findByPointer(answers[from], total)[0]) > (listAt(answers[from], rows)?.length ?? 0);
}

/** The rows that hold texts, by the id of the message that they belong to. */
function groupParts(parts: NonNullable<ApiMessages['parts']>, answers: Answers): Map<string, unknown[]> {
  const groups = new Map<string, unknown[]>();
  for (const row of listAt(answers[parts.from], parts.rows) ?? []) {
    const id = toText(findByPointer(row, parts.key)[0]) ?? '';
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

function readMessage(
  row: unknown,
  index: number,
  recipe: ApiMessages,
  answers: Answers,
  texts: Map<string, unknown[]> | undefined,
): Message {
  const id = pickJsonText(recipe.id, answers, [row]) || String(index);
  const author = recipe.author && pickJsonText(recipe.author, answers, [row]);
  const at = recipe.time && pickJsonText(recipe.time, answers, [row]);
  const bodies = texts ? (texts.get(id) ?? []) : [row];
  return {
    id,
    role: pickRole(recipe.role, row, answers),
    ...(author ? { author } : {}),
    ...(at ? { at } : {}),
    text: pickJsonText(recipe.body, answers, bodies, limits.message) ?? '',
  };
}
