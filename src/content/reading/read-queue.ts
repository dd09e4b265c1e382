import type { ApiList } from '../../helpdesks/api-recipe';
import type { DomList } from '../../helpdesks/dom-recipe';
import { nodes } from '../drivers/nodes';
import { Exchange } from './exchange';
import type { ListPage } from './match-page';
import { holds, listAt, pickJsonText } from './pick-from-json';
import { elementsIn, type Place, pickText } from './pick-from-page';
import type { World } from './world';

/** One ticket of a queue, as far as the queue tells. */
export interface QueueRow {
  id: string;
  subject: string;
  requester?: string;
  status?: string;
  priority?: string;
}

export interface Queue {
  rows: QueueRow[];
  /** `api`, or `dom#N` for the N-th alternative. */
  source: string;
}

const maxRows = 200;
const optionalParts = ['requester', 'status', 'priority'] as const;

/** The rows of a queue, by the interface where it answers, else from the page; `undefined` where neither shows any. */
export async function readQueue(page: ListPage, world: World): Promise<Queue | undefined> {
  const { api, dom } = page.adapter;
  const byApi = api?.list && (await readByApi(api.list, page, world));
  if (byApi) return byApi;
  const whole = { within: nodes.documentElement(world.document), reach: page.adapter.reach, vars: page.vars };
  return dom.list && readFromRows(dom.list, whole);
}

async function readByApi(recipe: ApiList, page: ListPage, world: World): Promise<Queue | undefined> {
  const answers = await new Exchange(page, world, recipe.requests).askAll();
  const list = listAt(answers[recipe.from], recipe.rows);
  if (!list) return undefined;
  const rows = list.slice(0, maxRows).filter((row) => holds(recipe.when, row, answers));
  return {
    source: 'api',
    rows: rows.flatMap((row) => rowOf((name) => recipe[name] && pickJsonText(recipe[name], answers, [row]))),
  };
}

export function readFromRows(recipe: DomList, whole: Place): Queue | undefined {
  for (const [index, css] of recipe.row.entries()) {
    const found = elementsIn(whole, css).slice(0, maxRows);
    const rows = found.flatMap((within) =>
      rowOf((name) => recipe[name] && pickText({ ...whole, within }, recipe[name])?.value),
    );
    if (rows.length > 0) return { rows, source: `dom#${index}` };
  }
  return undefined;
}

type Part = 'id' | 'subject' | (typeof optionalParts)[number];

/** No row without its id: it could not be told which ticket it is. */
function rowOf(read: (name: Part) => string | undefined): QueueRow[] {
  const id = read('id');
  if (!id) return [];
  const others = optionalParts.map((name) => [name, read(name)]).filter(([, value]) => value);
  return [{ id, subject: (read('subject') ?? '').trim(), ...Object.fromEntries(others) }];
}
