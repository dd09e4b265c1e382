import type { PageRead, RequestWrite } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import { readCustomFields } from '../reading/custom-fields';
import { Exchange } from '../reading/exchange';
import { fillPath } from '../reading/fill-in';
import { limits } from '../reading/limits';
import type { TicketPage } from '../reading/match-page';
import { type Answers, findByPointer, pickJsonText, pickJsonValue, toText } from '../reading/pick-from-json';
import { pickText } from '../reading/pick-from-page';
import type { World } from '../reading/world';
import { fetchPage, missingOn } from './fetch-page';
import { linesOf } from './several-values';
import { WriteProblem } from './write-problem';
import type { Target } from './write-target';

/** A field with a request that changes it. */
export type RequestTarget = Target & { recipe: { via: RequestWrite } };

/** What was read of the ticket before it is changed. */
export interface ReadState {
  values: Record<string, string>;
  /** The page that it was read from, where it was a page. */
  document?: Document;
}

/** What the fields are now, by fresh answers of the helpdesk about this very ticket. */
export async function readByRequest(
  page: TicketPage,
  targets: readonly RequestTarget[],
  world: World,
): Promise<ReadState> {
  const values: Record<string, string> = {};
  const answered = new Map<string, Promise<Answers>>();
  let document: Document | undefined;
  for (const target of targets) {
    const { read } = target.recipe.via;
    if ('page' in read) {
      document ??= (await fetchPage(page, fillPath(read.page, page.vars), world)).document;
      values[target.field] = readFromDocument(page, target, read, document);
      continue;
    }
    const key = JSON.stringify(read.requests);
    const asked = answered.get(key) ?? new Exchange(page, world, read.requests, true).askAll();
    answered.set(key, asked);
    values[target.field] = readFromAnswers(page, target, read, await asked);
  }
  return { values, ...(document && { document }) };
}

type RequestRead = Exclude<RequestWrite['read'], PageRead>;

function readFromAnswers(
  page: TicketPage,
  { field, key = field, recipe }: RequestTarget,
  { id, value: picks, custom }: RequestRead,
  answers: Answers,
): string {
  // Merged tickets are answered by the one that they went into.
  if (pickJsonText(id, answers) !== page.id) throw new WriteProblem('merged');
  if (custom) {
    const fields = readCustomFields(custom.fields, answers[custom.from], answers);
    const [value = '', another] = [fields[key] ?? ''].flat();
    if (another !== undefined) throw new WriteProblem('several');
    return toText(value) ?? '';
  }
  if (recipe.via.several) return linesOf(readSeveral(picks, answers));
  const value = picks && pickJsonText(picks, answers);
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}

/** Where not every value can be read for sure, none may be written: the others would be lost. */
function readSeveral(picks: RequestRead['value'], answers: Answers): string[] {
  const [pick] = picks ?? [];
  const list = pick?.from && findByPointer(answers[pick.from], pick.at.replace(/\/\*.*$/, ''))[0];
  if (!picks || !Array.isArray(list)) throw new WriteProblem('forbidden');
  const values = [pickJsonValue(picks, answers) ?? []].flat();
  const isWhole = values.every((value) => value.length < limits.value && !value.includes('\n'));
  if (!isWhole || values.length !== list.length) throw new WriteProblem('several');
  return values;
}

function readFromDocument(
  page: TicketPage,
  { recipe }: RequestTarget,
  read: PageRead,
  document: Document,
): string {
  const place = { within: nodes.documentElement(document), reach: [], vars: page.vars };
  const id = pickText(place, read.id)?.value;
  if (id === undefined) throw missingOn(document);
  if (id !== page.id) throw new WriteProblem('merged');
  if (recipe.allowed && !recipe.allowed.some((css) => nodes.querySelector(document, css))) {
    const { lockedIf } = page.adapter.write ?? {};
    throw new WriteProblem(lockedIf && nodes.querySelector(document, lockedIf) ? 'locked' : 'forbidden');
  }
  const value = pickText(place, read.value)?.value;
  if (value === undefined) throw new WriteProblem('forbidden');
  return value;
}
