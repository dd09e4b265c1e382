import type { Adapter, Probe } from '../../helpdesks/adapter';
import type { UrlPick, View } from '../../helpdesks/address';
import { isAddressIn } from '../../helpdesks/host-pattern';
import type { PlacingAdapter } from '../../helpdesks/placing';
import { nodes } from '../drivers/nodes';
import { findAll, findFirst } from '../drivers/reach';
import { pickText } from './pick-from-page';
import { applyTransforms, matchPattern } from './transform';

/** A page of a helpdesk that one of its views is about. */
interface HelpdeskPage<A extends PlacingAdapter = Adapter> {
  adapter: A;
  /** Path under which the helpdesk is installed; empty at the root. */
  base: string;
  /** Parts of the address by name, `base` and, of a ticket, `id` among them. */
  vars: Readonly<Record<string, string>>;
  url: URL;
}

/** A page whose address is that of a ticket. Whether it shows one, its content decides. */
export interface TicketPage<A extends PlacingAdapter = Adapter> extends HelpdeskPage<A> {
  id: string;
}

export type ListPage = HelpdeskPage;

/** Whether an adapter's product was recognised at an origin by its interface; see `SiteDetection`. */
export type IsDetected = (adapter: PlacingAdapter, url: URL) => boolean;
const isNever: IsDetected = () => false;

/** Ids go into selectors and addresses, so they are refused where they hold anything that means something there. */
const plainId = /^[\w.-]{1,100}$/;

/** A view that the address does not rule out, and the place of its adapter in the list. */
interface Candidate {
  index: number;
  view: View;
}

/** What was found for the address that was asked last: a page's nodes change far more often than its address. */
const lastFound = new WeakMap<
  readonly PlacingAdapter[],
  { address: string; url: URL; candidates: Candidate[] }
>();

function candidatesAt<A extends PlacingAdapter>(
  adapters: readonly A[],
  address: string,
): { adapter: A; view: View; url: URL }[] {
  const last = lastFound.get(adapters);
  const { url, candidates } = last?.address === address ? last : lookUp(adapters, address);
  return candidates.flatMap(({ index, view }) => {
    const adapter = adapters[index];
    return adapter ? [{ adapter, view, url }] : [];
  });
}

function lookUp(adapters: readonly PlacingAdapter[], address: string) {
  const url = new URL(address);
  const candidates = adapters.flatMap((adapter, index) =>
    viewsAt(adapter, url).map((view) => ({ index, view })),
  );
  const found = { address, url, candidates };
  lastFound.set(adapters, found);
  return found;
}

/** The first adapter that knows both the site and the address; `undefined` on any other page. */
export function matchTicketPage<A extends PlacingAdapter>(
  adapters: readonly A[],
  address: string,
  document: Document,
  isDetected: IsDetected = isNever,
): TicketPage<A> | undefined {
  for (const { adapter, view, url } of candidatesAt(adapters, address)) {
    const id = view.kind === 'ticket' ? (firstOf(view.id, url) ?? shownId(view, document)) : undefined;
    if (id === undefined || !plainId.test(id) || !isSiteOf(adapter, url, document, isDetected)) continue;
    const page = describe(adapter, view, url);
    if (page) return { ...page, id, vars: { ...page.vars, id } };
  }
  return undefined;
}

function shownId({ shownId }: Extract<View, { kind: 'ticket' }>, document: Document): string | undefined {
  const place = { within: nodes.documentElement(document), reach: [], vars: {} };
  return shownId && pickText(place, shownId)?.value;
}

/** The same for a page that lists tickets. */
export function matchListPage(
  adapters: readonly Adapter[],
  address: string,
  document: Document,
  isDetected: IsDetected = isNever,
): ListPage | undefined {
  if (matchTicketPage(adapters, address, document, isDetected)) return undefined;
  for (const { adapter, view, url } of candidatesAt(adapters, address)) {
    if (view.kind !== 'list' || !isSiteOf(adapter, url, document, isDetected)) continue;
    const page = describe(adapter, view, url);
    if (page) return page;
  }
  return undefined;
}

/** The views that the address alone does not rule out. */
export function viewsAt(adapter: Pick<Adapter, 'views'>, url: URL): View[] {
  return adapter.views.filter(
    ({ path, search, hash }) =>
      matchPattern(url.pathname, path) !== undefined &&
      (search === undefined || matchPattern(url.search, search) !== undefined) &&
      (hash === undefined || matchPattern(url.hash, hash) !== undefined),
  );
}

function describe<A extends PlacingAdapter>(adapter: A, view: View, url: URL): HelpdeskPage<A> | undefined {
  const base = firstOf(adapter.base ?? [], url) ?? '';
  const vars: Record<string, string> = { base };
  for (const [name, picks] of Object.entries(view.vars ?? {})) {
    const value = firstOf(picks, url);
    if (value === undefined) return undefined;
    vars[name] = value;
  }
  return { adapter, base, vars, url };
}

function isSiteOf(adapter: PlacingAdapter, url: URL, document: Document, isDetected: IsDetected): boolean {
  const { match, selfHosted, probe } = adapter.hosts;
  if (match.some((pattern) => isAddressIn(pattern, url))) return true;
  if (!selfHosted) return false;
  return probe.some((each) => isOnPage(each, document)) || isDetected(adapter, url);
}

function isOnPage(probe: Probe, document: Document): boolean {
  if (!('css' in probe)) return false;
  const { css, re } = probe;
  // The first one is enough, and often near the page's beginning: the rest of it is not looked through.
  if (re === undefined) return findFirst(document, css, []) !== undefined;
  const found = findAll(document, css, []);
  return found.some((element) => matchPattern(nodes.textContent(element) ?? '', re) !== undefined);
}

const decodings = {
  url: ['urlDecode'],
  'url-twice': ['urlDecode', 'urlDecode'],
  base64: ['urlDecode'],
} as const;

function decoded(text: string, decode: UrlPick['decode']): string {
  const plain = applyTransforms(text, decode ? decodings[decode] : []);
  if (decode !== 'base64') return plain;
  return plain.replace(/(?<==)[\w+/-]{8,}={0,2}/g, (code) => applyTransforms(code, ['base64Text']));
}

export function firstOf(picks: readonly UrlPick[], url: URL): string | undefined {
  const parts = { path: url.pathname, search: url.search, hash: url.hash };
  for (const { from, re, decode } of picks) {
    const value = matchPattern(decoded(parts[from], decode), re);
    if (value !== undefined) return value;
  }
  return undefined;
}
