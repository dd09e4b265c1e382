import { plainName } from '../../core/ticket-file/header-words';
import type { FormWrite } from '../../helpdesks/write-recipe';
import {
  controlOf,
  countControls,
  countValues,
  currentValue,
  currentWord,
  emptyRequired,
  namesByLabel,
  optionsOf,
  pairsOf,
} from '../drivers/form-post';
import { nodes } from '../drivers/nodes';
import { withinAnswerTime } from '../reading/answer-time';
import { Exchange } from '../reading/exchange';
import { readDocument, send } from '../reading/fetch-document';
import { unusableInWords } from '../reading/fetch-json';
import { fillPath, fillSelector, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import { pickText } from '../reading/pick-from-page';
import { untilDone, type World } from '../reading/world';
import { fetchPage, isLogin, missingOn } from './fetch-page';
import { type Option, optionsMeant } from './match-option';
import { WriteProblem } from './write-problem';
import type { Target } from './write-target';

/** A field with the helpdesk's form for it. */
export type FormTarget = Target & { recipe: { via: FormWrite } };

interface FetchedForm {
  form: Element;
  url: URL;
  /** Takes back what opening the form has changed besides. */
  giveBack: () => Promise<void>;
}

type Control = NonNullable<ReturnType<typeof controlOf>>;

/** What the fields are now, by the helpdesk's own form, fetched anew. They are all of one form. */
export async function readByForm(
  page: TicketPage,
  targets: readonly FormTarget[],
  world: World,
): Promise<Record<string, string>> {
  const { form, giveBack } = await fetchForm(page, targets, world);
  await giveBack();
  const values = targets.map((target) => [
    target.field,
    fieldValueOf(target, findControl(form, page, target).control),
  ]);
  return Object.fromEntries(values);
}

/**
 * Fetches the form, changes the controls of these fields and sends it back, tokens and all. `values` are by field; gives
 * what each field is to be now, in the helpdesk's own terms.
 */
export async function sendByForm(
  page: TicketPage,
  targets: readonly FormTarget[],
  values: Readonly<Record<string, string>>,
  world: World,
): Promise<Record<string, string>> {
  const fetched = await fetchForm(page, targets, world);
  try {
    return await sendFetched(page, targets, values, fetched, world);
  } finally {
    await fetched.giveBack();
  }
}

async function sendFetched(
  page: TicketPage,
  targets: readonly FormTarget[],
  values: Readonly<Record<string, string>>,
  { form, url }: FetchedForm,
  world: World,
): Promise<Record<string, string>> {
  const [first] = targets;
  if (!first) return {};
  const { via } = first.recipe;
  const chosen = targets.map((target) => {
    const { control, name } = findControl(form, page, target);
    const { code, value } = choose(target, control, values[target.field] ?? '');
    return { field: target.field, name, code, value };
  });
  const names = chosen.map(({ name }) => name);
  if (!via.only && emptyRequired(form, names).length > 0) throw new WriteProblem('note');
  const own = pairsOf(form).filter(
    ([each]) => !names.includes(each) && (!via.only || via.only.includes(each)),
  );
  const added = Object.entries(via.add ?? {}).map(([each, template]): [string, string] => [
    each,
    fillText(template, { ...page.vars, value: chosen[0]?.code }) ?? '',
  ]);
  const addedNames = new Set(added.map(([each]) => each));
  const pairs = [
    ...own.filter(([each]) => !addedNames.has(each)),
    ...chosen.map(({ name, code }): [string, string] => [name, code]),
    ...added,
  ];
  await post(page, form, url, via, pairs, world);
  return Object.fromEntries(chosen.map(({ field, value }) => [field, value]));
}

async function post(
  page: TicketPage,
  form: Element,
  url: URL,
  via: FormWrite,
  pairs: [string, string][],
  world: World,
): Promise<void> {
  const action = via.action ? fillPath(via.action, page.vars) : (nodes.getAttribute(form, 'action') ?? '');
  const target = new URL(action || url.href, url);
  if (target.origin !== page.url.origin) throw new WriteProblem('unreachable');
  const headers = await new Exchange(page, world, page.adapter.api?.requests ?? {}).fillHeaders(
    page.adapter.write?.headers ?? {},
  );
  const init: RequestInit = {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(pairs).toString(),
  };
  const response = await withinAnswerTime(world, (signal) => send(world, target, { ...init, signal }));
  if (!response.ok) throw await unusableInWords(response);
  const isPage = /\bhtml\b/i.test(response.headers.get('content-type') ?? '');
  if (isPage && isLogin(await readDocument(response))) throw new WriteProblem('session');
}

/** Of a form whose lists have words of the product's languages the word that stands for all of them, else the code. */
function fieldValueOf({ recipe: { via } }: FormTarget, control: Control): string {
  return via.words ? currentWord(control, via.words) : currentValue(control);
}

function choose(
  { recipe: { via, also = {} } }: FormTarget,
  control: Control,
  wanted: string,
): { code: string; value: string } {
  const listed = optionsOf(control);
  if (!listed) return { code: wanted, value: wanted };
  const empty = wanted === '' ? listed.find(({ code, name }) => code === '' || name === '') : undefined;
  if (empty) return { code: empty.code, value: via.words ? currentWordOf(empty.name) : empty.code };
  const options = listed.map(({ code, name }): Option => {
    const word = currentWordOf(name);
    return { code, names: [name, word, ...(also[code] ?? [])] };
  });
  // Where values are words a code that reads like one would be a chance.
  const byWords = via.words ? options.map((option) => ({ ...option, code: `\0${option.code}` })) : options;
  const meant = optionsMeant(byWords, wanted);
  const [found] = meant;
  if (!found) throw new WriteProblem('gone');
  if (meant.length > 1) throw new WriteProblem('ambiguous');
  const code = found.code.replace(/^\0/, '');
  return { code, value: via.words ? (found.names[1] ?? code) : code };

  function currentWordOf(name: string): string {
    const known = Object.entries(via.words ?? {}).find(
      ([word, same]) => word === name || same.includes(name),
    );
    return known ? known[0] : name;
  }
}

async function fetchForm(
  page: TicketPage,
  targets: readonly FormTarget[],
  world: World,
): Promise<FetchedForm> {
  const via = targets[0]?.recipe.via;
  if (!via) throw new WriteProblem('unreachable');
  const exchange = new Exchange(page, world, page.adapter.api?.requests ?? {});
  const path = fillPath(via.page, await exchange.valuesFor(via.page));
  world.signal.throwIfAborted();
  const { document, url } = await fetchPage(page, path, via.changesOnOpening ? untilDone(world) : world);
  const giveBack = () => undoOpening(page, via, document, url, world);
  for (const css of via.form) {
    const filled = fillSelector(css, page.vars);
    const form = filled === undefined ? null : nodes.querySelector(document, filled);
    if (form && targets.some((target) => nameOfControl(form, page, target) !== undefined))
      return { form, url, giveBack };
  }
  await giveBack();
  throw missingOn(document);
}

async function undoOpening(
  page: TicketPage,
  { changesOnOpening }: FormWrite,
  document: Document,
  url: URL,
  world: World,
): Promise<void> {
  const within = nodes.documentElement(document);
  const address =
    changesOnOpening && pickText({ within, reach: [], vars: page.vars }, changesOnOpening.undo)?.value;
  if (!address) return;
  const target = URL.parse(address, url);
  if (target?.origin !== page.url.origin) throw new WriteProblem('unreachable');
  const init: RequestInit = { credentials: 'same-origin', redirect: 'manual', keepalive: true };
  const through = untilDone(world);
  const response = await withinAnswerTime(through, (signal) =>
    send(through, target, { ...init, signal }),
  ).catch(() => undefined);
  // Its answer is a redirection to where the agent was.
  if (!response?.ok && response?.type !== 'opaqueredirect') throw new WriteProblem('unconfirmed');
}

function findControl(
  form: Element,
  page: TicketPage,
  target: FormTarget,
): { control: Control; name: string } {
  const name = nameOfControl(form, page, target);
  const control = name === undefined ? undefined : controlOf(form, name);
  if (name === undefined || !control) throw new WriteProblem('forbidden');
  if (nodes.hasAttribute(control, 'disabled') || nodes.hasAttribute(control, 'readonly'))
    throw new WriteProblem('forbidden');
  if (countControls(form, name) > 1) throw new WriteProblem('ambiguous');
  if (countValues(form, name) > 1) throw new WriteProblem('several');
  return { control, name };
}

/** Undefined where the form has no such control. */
function nameOfControl(
  form: Element,
  { vars }: TicketPage,
  { field, recipe }: FormTarget,
): string | undefined {
  const { control } = recipe.via;
  if (typeof control === 'string') {
    const name = fillText(control, vars) ?? control;
    return controlOf(form, name) ? name : undefined;
  }
  if ('labelled' in control) {
    const names = namesByLabel(form, (label) => plainName(label) === plainName(field));
    if (names.length > 1) throw new WriteProblem('ambiguous');
    return names[0];
  }
  const css = fillSelector(control.css, vars);
  const found = css === undefined ? null : nameOf(nodes.querySelector(form, css));
  return found ?? undefined;
}

function nameOf(control: Element | null): string | null | undefined {
  return control && nodes.getAttribute(control, 'name');
}
