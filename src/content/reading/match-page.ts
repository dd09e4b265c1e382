import type { Adapter, UrlPick } from '../../helpdesks/adapter';
import { matchPattern } from './transform';

/** A page whose address is that of a ticket. Whether it shows one, its content decides. */
export interface TicketPage {
  adapter: Adapter;
  id: string;
  /** Path under which the helpdesk is installed; empty at the root. */
  base: string;
  url: URL;
}

/** Ids go into selectors and addresses, so they are refused where they hold anything that means something there. */
const plainId = /^[\w.-]{1,100}$/;

/** The first adapter that knows both the site and the address; `undefined` on any other page. */
export function matchTicketPage(
  adapters: readonly Adapter[],
  address: string,
  document: Document,
): TicketPage | undefined {
  const url = new URL(address);
  for (const adapter of adapters) {
    const id = isSiteOf(adapter, url, document) ? ticketIdIn(adapter, url) : undefined;
    if (id !== undefined) return { adapter, id, base: firstOf(adapter.base ?? [], url) ?? '', url };
  }
  return undefined;
}

function isSiteOf({ hosts }: Adapter, url: URL, document: Document): boolean {
  if (!hosts.selfHosted && !hosts.match.some((pattern) => isAddressIn(pattern, url))) return false;
  if (hosts.probe.length === 0) return !hosts.selfHosted;
  return hosts.probe.some(({ css }) => document.querySelector(css) !== null);
}

function isAddressIn(pattern: string, url: URL): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)\*$/.exec(pattern) ?? [];
  const isHost = host.startsWith('*.')
    ? url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1))
    : url.hostname === host;
  return url.protocol === 'https:' && isHost && url.pathname.startsWith(path);
}

function ticketIdIn(adapter: Adapter, url: URL): string | undefined {
  for (const view of adapter.views) {
    if (view.kind !== 'ticket' || matchPattern(url.pathname, view.path) === undefined) continue;
    const id = firstOf(view.id, url);
    if (id !== undefined && plainId.test(id)) return id;
  }
  return undefined;
}

function firstOf(picks: readonly UrlPick[], url: URL): string | undefined {
  const parts = { path: url.pathname, search: url.search, hash: url.hash };
  for (const { from, re } of picks) {
    const value = matchPattern(parts[from], re);
    if (value !== undefined) return value;
  }
  return undefined;
}
