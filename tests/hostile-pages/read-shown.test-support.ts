import { nodes } from '../../src/content/drivers/nodes';
import { matchListPage, matchTicketPage } from '../../src/content/reading/match-page';
import { readQueue } from '../../src/content/reading/read-queue';
import { readTicket } from '../../src/content/reading/read-ticket';
import { isIdAssumed } from '../../src/content/reading/scope';
import type { World } from '../../src/content/reading/world';
import type { Ticket } from '../../src/core/ticket';
import { loadAdapters } from '../../src/helpdesks/adapters-test-support';

/** What a page that somebody has tampered with was read as. */
export interface ReadPage {
  ticket?: Ticket;
  /** Ids and subjects of a page that lists tickets. */
  rows?: string[];
  /** Nothing was read, of a page that names no id: it may be of the ticket that was shown before. */
  isIdAssumed?: boolean;
  /** An error that escaped. */
  error?: string;
  /** Requests that would have changed something. */
  writes: string[];
  /** Of computing, layout included. */
  milliseconds: number;
}

const adapters = loadAdapters();

/** Reads what the browser shows now as the content script does. The helpdesk's interface answers nothing. */
export async function readShown(address: string): Promise<ReadPage> {
  const writes: string[] = [];
  const began = performance.now();
  const took = () => performance.now() - began;
  try {
    return { ...(await readBy(address, writes)), writes, milliseconds: took() };
  } catch (error) {
    return { error: String(error), writes, milliseconds: took() };
  }
}

const anotherTicket = new Error('The page shows another ticket, and will go on doing so.');

async function readBy(
  address: string,
  writes: string[],
): Promise<Pick<ReadPage, 'ticket' | 'rows' | 'isIdAssumed'>> {
  const world: World = {
    document,
    signal: new AbortController().signal,
    readCookies: () => '',
    fetch: async (input, init = {}) => {
      if (!['GET', undefined].includes(init.method)) writes.push(`${init.method} ${String(input)}`);
      return new Response('', { status: 404 });
    },
  };
  const page = matchTicketPage(adapters, address, document);
  if (!page) {
    const list = matchListPage(adapters, address, document);
    const queue = list && (await readQueue(list, world));
    return queue ? { rows: queue.rows.map(({ id, subject }) => `${id} ${subject}`) } : {};
  }
  const waitForChange = async (milliseconds?: number) => {
    if (milliseconds === undefined) throw anotherTicket;
    return false;
  };
  try {
    const ticket = await readTicket(page, { ...world, waitForChange });
    return ticket ? { ticket } : {};
  } catch (error) {
    if (error === anotherTicket) return { isIdAssumed: isIdAssumed(page, document) };
    throw error;
  }
}

/** Shows a page's source in place of what is shown, as a browser would after loading it, without its scripts. */
export function show(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const root = document.importNode(parsed.documentElement, true);
  // A name in the page before may hide the document's own functions.
  Node.prototype.replaceChild.call(document, root, nodes.documentElement(document));
  openInnerDocuments(root);
}

/** What a browser does by itself where a page is loaded: `srcdoc` frames and declared shadow roots. */
function openInnerDocuments(root: Element | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    const shadow = host && attachShadow(host);
    if (!shadow) continue;
    shadow.append(...template.content.childNodes);
    template.remove();
    openInnerDocuments(shadow);
  }
  for (const frame of root.querySelectorAll<HTMLIFrameElement>('iframe')) {
    const source = frame.getAttribute('srcdoc');
    for (const name of ['src', 'srcdoc']) frame.removeAttribute(name);
    // Without a source its document is there at once.
    const empty = frame.cloneNode() as HTMLIFrameElement;
    frame.replaceWith(empty);
    const inside = empty.contentDocument;
    if (source === null || !inside) continue;
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    const inner = inside.importNode(parsed.documentElement, true);
    inside.replaceChild(inner, inside.documentElement);
    openInnerDocuments(inner);
  }
}

/** Not every element can have one; where there is one already, nothing is declared anew. */
function attachShadow(host: Element): ShadowRoot | undefined {
  try {
    return host.attachShadow({ mode: 'open' });
  } catch {
    return undefined;
  }
}
