import type { FormWrite } from '../../helpdesks/write-recipe';
import { accepts, codeOf, controlOf, currentValue, currentWord, pairsOf } from '../drivers/form-post';
import { Exchange } from '../reading/exchange';
import { send } from '../reading/fetch-document';
import { unusable } from '../reading/fetch-json';
import { fillPath, fillSelector, fillText } from '../reading/fill-in';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { fetchPage, missingOn } from './fetch-page';
import { WriteProblem } from './write-problem';

interface FetchedForm {
  form: Element;
  url: URL;
  control: NonNullable<ReturnType<typeof controlOf>>;
  name: string;
}

/** What the field is now, by the helpdesk's own form, fetched anew. */
export async function readByForm(page: TicketPage, via: FormWrite, world: World): Promise<string> {
  const { control } = await fetchForm(page, via, world);
  return via.words ? currentWord(control, via.words) : currentValue(control);
}

/** Fetches the form, changes the one control and sends it back, tokens and all. */
export async function sendByForm(
  page: TicketPage,
  via: FormWrite,
  value: string,
  world: World,
): Promise<void> {
  const { form, url, control, name } = await fetchForm(page, via, world);
  const code = via.words ? codeOf(control, value, via.words) : value;
  if (code === undefined || !accepts(control, code)) throw new WriteProblem('refused');
  const values = { ...page.vars, value };
  const own = pairsOf(form).filter(([each]) => each !== name && (!via.only || via.only.includes(each)));
  const added = Object.entries(via.add ?? {}).map(([each, template]): [string, string] => [
    each,
    fillText(template, values) ?? '',
  ]);
  const addedNames = new Set(added.map(([each]) => each));
  const body = new URLSearchParams([
    ...own.filter(([each]) => !addedNames.has(each)),
    [name, code],
    ...added,
  ]);
  const action = via.action ? fillPath(via.action, values) : (form.getAttribute('action') ?? '');
  const target = new URL(action || url.href, url);
  if (target.origin !== page.url.origin) throw new WriteProblem('unreachable');
  const headers = await new Exchange(page, world, page.adapter.api?.requests ?? {}).fillHeaders(
    page.adapter.write?.headers ?? {},
  );
  const response = await send(world, target, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: body.toString(),
    signal: world.signal,
  });
  if (!response.ok) throw unusable(response);
}

async function fetchForm(page: TicketPage, via: FormWrite, world: World): Promise<FetchedForm> {
  const exchange = new Exchange(page, world, page.adapter.api?.requests ?? {});
  const path = fillPath(via.page, await exchange.valuesFor(via.page));
  const { document, url } = await fetchPage(page, path, world);
  return findForm(document, page, via, url);
}

function findForm(document: Document, page: TicketPage, via: FormWrite, url: URL): FetchedForm {
  for (const css of via.form) {
    const filled = fillSelector(css, page.vars);
    const form = filled === undefined ? null : document.querySelector(filled);
    const name = form && nameOfControl(form, page, via);
    const control = form && name && controlOf(form, name);
    if (!form || !name || !control) continue;
    if (control.hasAttribute('disabled') || control.hasAttribute('readonly')) break;
    return { form, url, control, name };
  }
  throw missingOn(document);
}

function nameOfControl(form: Element, { vars }: TicketPage, { control }: FormWrite): string | null {
  if (typeof control === 'string') return fillText(control, vars) ?? control;
  const css = fillSelector(control.css, vars);
  return css === undefined ? null : (form.querySelector(css)?.getAttribute('name') ?? null);
}
