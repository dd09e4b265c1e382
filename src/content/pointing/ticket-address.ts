import { escapePattern } from '../../core/text/escape-pattern';
import type { UrlPick, View } from '../../helpdesks/address';

/** How the address of this ticket is told from others, and its id. */
export interface TicketAddress {
  view: Extract<View, { kind: 'ticket' }>;
  id: string;
}

/** An id holds a digit, and nothing that means something in a selector. */
const idLike = /^(?=.*\d)[\w.-]{1,100}$/;
const idPattern = '[\\w.-]+';

/** From the path, else from a parameter, else from what follows the `#`; `undefined` if there is nothing like an id. */
export function addressOf(url: URL): TicketAddress | undefined {
  return fromSegments('path', url.pathname) ?? fromSearch(url) ?? fromSegments('hash', url.hash);
}

/** The last part that holds a digit is the id; what comes before it has to be the same for every ticket. */
function fromSegments(from: 'path' | 'hash', text: string): TicketAddress | undefined {
  const segments = text.split('/');
  const index = segments.findLastIndex((segment) => idLike.test(segment));
  const id = segments[index];
  if (id === undefined) return undefined;
  const before = segments.slice(0, index).map(escapePattern).join('/');
  const slash = index > 0 ? '/' : '';
  const picks: UrlPick[] = [{ from, re: `^${before}${slash}(${idPattern})` }];
  const place = `^${before}${slash}${idPattern}`;
  return {
    id,
    view: { kind: 'ticket', ...(from === 'path' ? { path: place } : { path: '^/', hash: place }), id: picks },
  };
}

function fromSearch({ pathname, searchParams }: URL): TicketAddress | undefined {
  const likely = [...searchParams].filter(([name, value]) => idLike.test(value) && /^[\w-]+$/.test(name));
  const [name, id] = likely.find(([name]) => /id|ticket|case|number|issue/i.test(name)) ?? likely[0] ?? [];
  if (name === undefined || id === undefined) return undefined;
  const re = `[?&]${escapePattern(name)}=(${idPattern})`;
  const path = `^${escapePattern(pathname)}$`;
  return { id, view: { kind: 'ticket', path, search: re, id: [{ from: 'search', re }] } };
}
