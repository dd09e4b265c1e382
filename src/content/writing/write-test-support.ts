import { vi } from 'vitest';
import type { Adapter } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { matchTicketPage, type TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { writeFields } from './write-fields';

export const origin = 'http://desk.example';
export const via = {
  by: 'request',
  method: 'PUT',
  path: '/api/tickets/{id}',
  json: { ticket: { priority: '{value}' } },
  read: {
    requests: { now: '/api/tickets/{id}' },
    id: [{ from: 'now', at: '/id' }],
    value: [{ from: 'now', at: '/priority' }],
  },
} as const;
export const form = {
  by: 'form',
  page: '/tickets/{id}/edit',
  form: ['form#edit'],
  control: 'priority',
} as const;
export const values = { P1: 'high' };

export function pageWith(fields: Record<string, unknown>, more: Record<string, unknown> = {}): TicketPage {
  const file = { ...demo, write: { headers: { 'X-CSRF-Token': '{csrf}' }, fields, ...more }, values: csrf };
  const adapters: Adapter[] = loadAdapters([file]);
  document.head.innerHTML =
    '<meta name="application-name" content="Demo Helpdesk"><meta name="csrf-token" content="secret">';
  document.body.innerHTML = '<main data-ticket-id="7"><h1 data-field="subject">VPN</h1></main>';
  const page = matchTicketPage(adapters, `${origin}/tickets/7`, document);
  if (!page) throw new Error('no ticket');
  return page;
}
const csrf = { csrf: [{ page: { css: 'meta[name="csrf-token"]', get: '@content', outside: true } }] };

export function worldOf(
  answer: (method: string, path: string, body: string) => Response,
): World & { fetch: ReturnType<typeof vi.fn> } {
  const fetch = vi.fn(async (input: unknown, init: RequestInit = {}) =>
    answer(init.method ?? 'GET', new URL(String(input)).pathname, String(init.body ?? '')),
  );
  return { document, fetch, signal: new AbortController().signal };
}

/** Keeps a priority, as a helpdesk does. */
export function desk(onWrite: (body: string) => Response | undefined = () => undefined) {
  let priority = 'low';
  return worldOf((method, path, body) => {
    if (method === 'GET' && path.startsWith('/api'))
      return Response.json({ id: '7', priority, status: 'open', fields: { priority } });
    const refused = onWrite(body);
    if (refused) return refused;
    priority = JSON.parse(body).ticket.priority;
    return Response.json({});
  });
}

export const priority = { head: 'severity', values, via };
export const write = async (page: TicketPage, world: World, value = 'high') => {
  const [done] = await writeFields(page, [{ field: 'priority', value }], world);
  return done;
};
