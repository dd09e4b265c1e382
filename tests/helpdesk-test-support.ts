import { HistoryReader } from '../src/content/closed-tickets/history-reader';
import { SiteDetection } from '../src/content/reading/detect-site';
import { matchListPage, matchTicketPage, type TicketPage } from '../src/content/reading/match-page';
import { type Queue, readQueue } from '../src/content/reading/read-queue';
import { readTicket } from '../src/content/reading/read-ticket';
import type { World } from '../src/content/reading/world';
import { TicketWriter, WriteStopped } from '../src/content/writing/ticket-writer';
import { writeFields } from '../src/content/writing/write-fields';
import { withOwnRecipe } from '../src/content/writing/write-target';
import { impactAndUrgency } from '../src/core/severity/impact-urgency';
import type { Ticket } from '../src/core/ticket';
import type { Adapter } from '../src/helpdesks/adapter';
import type { WriteField } from '../src/helpdesks/write-recipe';
import type { Ask } from '../src/protocol/client';
import type { HistoryReply } from '../src/protocol/history-messages';
import type { HelpdeskCase } from './helpdesk-cases';
import { CaseServer, contentOf, type SentWrite } from './helpdesk-server';

export interface CaseResult {
  /** The adapter that took the page for one of its own. */
  adapter: string | null;
  ticket: Ticket | null;
  queue: Queue | null;
  /** The pages of the list of closed tickets, each as it was answered, and what they hold. */
  history?: { lists: HistoryReply[]; tickets: Ticket[] };
  writes?: SentWrite[];
  /** How applying and undoing ended, and what the audit noted. */
  outcome?: { apply: string; undo?: string; audit: unknown[] };
}

const globals: Record<string, readonly string[]> = {
  'servicenow.token': ['g_ck'],
  'zoho.organisation': ['desk_urls', 'orgId'],
  'zoho.token': ['desk_urls', 'csrf_token'],
};

/** Does with a case what the content script would do on such a page, without a browser. */
export async function runCase(adapters: readonly Adapter[], helpdeskCase: HelpdeskCase): Promise<CaseResult> {
  const server = new CaseServer(helpdeskCase);
  const world = createWorld(helpdeskCase, server);
  const isDetected = await detect(adapters, helpdeskCase, world);
  const { address } = helpdeskCase;
  const page = matchTicketPage(adapters, address, world.document, isDetected);
  const list = page ? undefined : matchListPage(adapters, address, world.document, isDetected);
  const ticket = page && (await readOnce(page, world));
  const queue = list && (await readQueue(list, world));
  const adapter = (page ?? list)?.adapter;
  const history =
    helpdeskCase.history && adapter && (await fetchHistory(adapter, () => helpdeskCase.address, world));
  const result = {
    adapter: adapter?.id ?? null,
    ticket: ticket ?? null,
    queue: queue ?? null,
    ...(history && { history }),
  };
  if (server.writes.length > 0) throw new Error('Something was written while reading.');
  if (!page || !ticket || !helpdeskCase.write) return result;
  const outcome = await write(withOwnRecipe(page, world.document), ticket, helpdeskCase.write, world);
  return { ...result, writes: server.writes, outcome };
}

/** The whole list of closed tickets, page by page, with every ticket on it. */
async function fetchHistory(
  adapter: Adapter,
  readAddress: () => string,
  world: World,
): Promise<CaseResult['history']> {
  const reader = new HistoryReader(readAddress, world);
  const helpdesk = adapter.id;
  const lists: HistoryReply[] = [];
  const tickets: Ticket[] = [];
  for (let page = 1; page < 10; page++) {
    const list = await reader.answer(adapter, { kind: 'history.list', helpdesk, page });
    lists.push(list);
    if (list.state !== 'listed') break;
    const ids = list.tickets.map(({ id }) => id);
    const fetched = await reader.answer(adapter, { kind: 'history.fetch', helpdesk, page, ids });
    if (fetched.state === 'fetched') tickets.push(...fetched.tickets);
    else lists.push(fetched);
    if (!list.hasMore) break;
  }
  return { lists, tickets };
}

/** A page that keeps showing another ticket is waited for; a test does not. */
async function readOnce(page: TicketPage, world: World): Promise<Ticket | undefined> {
  const stop = new Error('another ticket');
  const waitForChange = async (milliseconds?: number) => {
    if (milliseconds === undefined) throw stop;
    return false;
  };
  try {
    return await readTicket(page, { ...world, waitForChange });
  } catch (error) {
    if (error === stop) return undefined;
    throw error;
  }
}

async function write(
  page: TicketPage,
  { helpdesk, origin, id }: Ticket,
  { apply, undo }: NonNullable<HelpdeskCase['write']>,
  world: World,
): Promise<NonNullable<CaseResult['outcome']>> {
  const audit: unknown[] = [];
  const ask = (async (_kind: string, { ticket: _, ...noted }: { ticket: unknown }) =>
    audit.push(noted)) as Ask;
  const report = (error: unknown) => {
    throw error;
  };
  const writer = new TicketWriter(
    page,
    { helpdesk, origin, id },
    world,
    ask,
    async () => ({ writeFields }),
    report,
  );
  const changes = Object.entries(page.adapter.write?.fields ?? {}).flatMap(([field, { head, values }]) => {
    const value = apply[`field:${field}`] ?? (head && values[wantedFor(head, apply) ?? '']);
    return value === undefined ? [] : [{ field, value }];
  });
  for (const [key, value] of Object.entries(apply))
    if (key.startsWith('own:')) changes.push({ field: key.slice('own:'.length), value });
  const applied = await codeOf(writer.apply(changes));
  if (!undo) return { apply: applied, audit };
  return { apply: applied, undo: await codeOf(writer.undo(changes.map(({ field }) => field))), audit };
}

/** What is applied to a head; impact and urgency follow from the severity that the case says, as one that was kept. */
function wantedFor(
  head: NonNullable<WriteField['head']>,
  apply: Readonly<Record<string, string>>,
): string | undefined {
  if (head !== 'impact' && head !== 'urgency') return apply[head];
  const unknown = { scope: undefined, work: undefined, deadline: undefined };
  return impactAndUrgency({ ...unknown, severity: apply.severity, isSeverityKept: true })?.[head];
}

async function codeOf(act: Promise<void>): Promise<string> {
  try {
    await act;
    return 'written';
  } catch (error) {
    if (error instanceof WriteStopped) return error.problem.code;
    throw error;
  }
}

async function detect(adapters: readonly Adapter[], { address }: HelpdeskCase, world: World) {
  let tell: () => void = () => {};
  let probes = 0;
  const fetch = (async (...parameters: Parameters<World['fetch']>) => {
    probes++;
    return world.fetch(...parameters);
  }) as World['fetch'];
  const detection = new SiteDetection(
    fetch,
    world.signal,
    () => tell(),
    () => tell(),
  );
  const url = new URL(address);
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  for (const adapter of adapters) detection.isDetected(adapter, url);
  // Where a product is asked and says no, nobody is told.
  if (probes > 0) await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 200))]);
  return detection.isDetected;
}

function createWorld(helpdeskCase: HelpdeskCase, server: CaseServer): World {
  const { address, html, cookies } = helpdeskCase;
  const document = new DOMParser().parseFromString(html, 'text/html');
  openInnerDocuments(document);
  const fetch = async (input: unknown, init: RequestInit = {}) => {
    const url = new URL(String(input));
    if (url.origin !== new URL(address).origin) throw new TypeError(`Another origin: ${url}`);
    const answer = server.answer(
      init.method ?? 'GET',
      url.href,
      init.headers as Record<string, string>,
      typeof init.body === 'string' ? init.body : '',
    );
    const { body, headers } = contentOf(answer);
    const isBare = answer.status === 204 || answer.status === 304;
    return new Response(isBare ? null : body, { status: answer.status, headers });
  };
  return {
    document,
    fetch: fetch as typeof globalThis.fetch,
    signal: new AbortController().signal,
    askPage: async (question) => {
      let value: unknown = helpdeskCase.globals;
      for (const step of globals[question] ?? [])
        value = (value as Record<string, unknown> | undefined)?.[step];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
    },
    readCookies: () =>
      Object.entries(cookies)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('; '),
  };
}

/** What a browser does by itself: `srcdoc` frames and declared shadow roots. */
function openInnerDocuments(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host || host.shadowRoot) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(...template.content.childNodes);
    template.remove();
    openInnerDocuments(shadow);
  }
  for (const frame of root.querySelectorAll('iframe[srcdoc]')) {
    const inner = new DOMParser().parseFromString(frame.getAttribute('srcdoc') ?? '', 'text/html');
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    openInnerDocuments(inner);
  }
}
