import type { Options } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import { Exchange } from '../reading/exchange';
import { AnswerUnusable } from '../reading/fetch-json';
import type { TicketPage } from '../reading/match-page';
import { cutOffMark } from '../reading/pages';
import { findByPointer, listAt, pickJsonText } from '../reading/pick-from-json';
import { elementsIn, pickText } from '../reading/pick-from-page';
import type { World } from '../reading/world';
import type { Option, OptionList } from './match-option';

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
    const answers = await new Exchange(page, world, requests, true).askAll();
    const listed = listAt(answers[from], rows);
    if (!listed) return undefined;
    const options = listed.slice(0, mostOptions).flatMap((row): Option[] => {
      const value = pickJsonText(code, answers, [row]);
      const words = pickJsonText(name, answers, [row]);
      return value && words ? [{ code: value, names: [words] }] : [];
    });
    const stated = total ? Number(findByPointer(answers[from], total)[0]) : 0;
    const isMarked = findByPointer(answers[from], `/${cutOffMark}`)[0] === true;
    return { options, isCutOff: isMarked || listed.length > mostOptions || stated > listed.length };
  } catch (error) {
    if (error instanceof AnswerUnusable) return undefined;
    throw error;
  }
}
