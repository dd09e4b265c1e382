import type { FieldKeys, Options } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import { Exchange } from '../reading/exchange';
import { AnswerUnusable } from '../reading/fetch-json';
import { namesIn } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { cutOffMark } from '../reading/pages';
import { type Answers, findByPointer, listAt, pickJsonText } from '../reading/pick-from-json';
import { elementsIn, pickText } from '../reading/pick-from-page';
import type { World } from '../reading/world';
import { type Option, type OptionList, optionsMeant } from './match-option';

/** Values of one list that are looked at; desks have queues by the thousand. */
const mostOptions = 10_000;

/**
 * The values that a field takes for this agent: of the list on the page, or by the helpdesk's interface. `undefined`
 * where they cannot be had, so that the helpdesk itself decides when it is asked.
 */
export async function readOptions(
  page: TicketPage,
  options: Options,
  world: World,
): Promise<OptionList | undefined> {
  return 'css' in options ? shownOptions(page, options, world.document) : askForOptions(page, options, world);
}

function shownOptions(
  { adapter, vars }: TicketPage,
  { css, code, name }: Extract<Options, { css: string }>,
  document: Document,
): OptionList | undefined {
  const whole = { within: nodes.documentElement(document), reach: adapter.reach, vars };
  const found = elementsIn(whole, css);
  const options = found.slice(0, mostOptions).flatMap((within) => {
    const place = { ...whole, within };
    const value = pickText(place, code)?.value;
    const words = pickText(place, name)?.value.trim();
    return value && words ? [{ code: value, names: [words] }] : [];
  });
  return options.length > 0 ? { options, isCutOff: found.length > mostOptions } : undefined;
}

async function askForOptions(
  page: TicketPage,
  { requests, from, rows, total, code, name }: Extract<Options, { requests: unknown }>,
  world: World,
): Promise<OptionList | undefined> {
  try {
    const answers = await askOnce(page, requests, world);
    const listed = listAt(answers[from], rows);
    if (!listed) return undefined;
    const options = optionsIn(listed, { code, name }, answers);
    const stated = total ? Number(findByPointer(answers[from], total)[0]) : 0;
    const isMarked = findByPointer(answers[from], `/${cutOffMark}`)[0] === true;
    return { options, isCutOff: isMarked || listed.length > mostOptions || stated > listed.length };
  } catch (error) {
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}

/** What the interface calls a field of the desk's own, and the values that it takes, where they are listed. */
export interface FieldKey {
  key: string;
  list?: OptionList;
}

/** By the name that people use; `undefined` where there is no such field, or more than one. Rejects as `Exchange` does. */
export async function readFieldKey(
  page: TicketPage,
  { requests, from, rows, code, name, values }: FieldKeys,
  field: string,
  world: World,
): Promise<FieldKey | undefined> {
  const answers = await askOnce(page, requests, world);
  const listed = listAt(answers[from], rows) ?? [];
  const [found, another] = optionsMeant(optionsIn(listed, { code, name }, answers), field);
  if (!found || another) return undefined;
  const row = listed.find((each) => pickJsonText(code, answers, [each]) === found.code);
  const own = values && listAt(row, values.rows);
  if (!own || own.length === 0) return { key: found.code };
  return { key: found.code, list: { options: optionsIn(own, values, answers), isCutOff: false } };
}

function optionsIn(
  listed: readonly unknown[],
  { code, name }: Pick<FieldKeys, 'code' | 'name'>,
  answers: Answers,
): Option[] {
  return listed.slice(0, mostOptions).flatMap((row): Option[] => {
    const value = pickJsonText(code, answers, [row]);
    const words = pickJsonText(name, answers, [row]);
    return value && words ? [{ code: value, names: [words] }] : [];
  });
}

/** The same list is asked for once, where the world remembers; what failed is asked for again. */
async function askOnce(page: TicketPage, requests: FieldKeys['requests'], world: World): Promise<Answers> {
  const ask = () => new Exchange(page, world, requests, true).askAll();
  const { askedOptions } = world;
  if (!askedOptions) return ask();
  const text = JSON.stringify(requests);
  const key = JSON.stringify([text, namesIn(text).map((name) => page.vars[name])]);
  const asked = askedOptions.get(key) ?? ask();
  askedOptions.set(key, asked);
  try {
    return await asked;
  } catch (error) {
    askedOptions.delete(key);
    throw error;
  }
}
