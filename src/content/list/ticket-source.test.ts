// @vitest-environment happy-dom

import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { Adapter, type AdapterData } from '../../helpdesks/adapter';
import demo from '../../helpdesks/adapters/demo';
import gitlab from '../../helpdesks/adapters/gitlab';
import { TicketSource } from './ticket-source';

let requests: string[];
let reserved: number;
let answers: Record<string, unknown>;
let allowed: number;

beforeEach(() => {
  requests = [];
  reserved = 0;
  answers = {};
  allowed = 100;
});

function createSource(adapter: AdapterData, address: string): TicketSource {
  const list = { adapter: v.parse(Adapter, adapter), base: '', vars: { base: '' }, url: new URL(address) };
  const around = {
    document,
    fetch: async (input: unknown) => {
      const { href, pathname } = new URL(String(input));
      requests.push(href);
      const answer = answers[pathname];
      return answer === undefined ? new Response('', { status: 404 }) : Response.json(answer);
    },
    ask: async (_: string, { requests: wanted }: { requests: number }) => {
      const granted = reserved + wanted <= allowed;
      if (granted) reserved += wanted;
      return { granted };
    },
    policy: { current: { lists: { requestsPerHour: 100 } } },
  };
  return new TicketSource(
    list,
    around as unknown as ConstructorParameters<typeof TicketSource>[1],
    new AbortController().signal,
  );
}

function rowOf(html: string): Element {
  const row = document.createElement('div');
  row.innerHTML = html;
  return row;
}

const read = { id: '57', ticket: '57', subject: 'Printer' };

it('takes no link to another origin for the ticket', () => {
  const source = createSource(demo, 'https://desk.example/queue/all');
  const evil = '<a href="https://evil.example/tickets/57">see</a>';
  expect(source.pageOf(rowOf(evil), read)).toBeUndefined();
  expect(source.pageOf(rowOf('<a href="javascript:/tickets/57">see</a>'), read)).toBeUndefined();
  const both = source.pageOf(rowOf(`${evil}<a href="https://desk.example/tickets/57">Printer</a>`), read);
  expect(both?.url.origin).toBe('https://desk.example');
});

it('opens a ticket by its plain link, not by one in its subject that asks the helpdesk for more', () => {
  const source = createSource(demo, 'https://desk.example/queue/all');
  const own = 'https://desk.example/tickets/57';
  const row = rowOf(`<a href="${own}?status=closed">see</a><a href="${own}">Printer</a>`);
  const opened: string[] = [];
  row.addEventListener('click', (event) => {
    event.preventDefault();
    opened.push((event.target as HTMLAnchorElement).href);
  });
  source.open(row, read);
  expect(opened).toEqual([own]);
});

it('passes over a link that is no address', () => {
  const source = createSource(demo, 'https://desk.example/queue/all');
  const broken = rowOf('<a href="x">see</a><a href="https://desk.example/tickets/57">Printer</a>');
  Object.defineProperty(broken.firstElementChild, 'href', { value: 'https://[', configurable: true });
  expect(source.pageOf(broken, read)?.id).toBe('57');
  Object.defineProperty(broken.firstElementChild, 'href', { value: { baseVal: '/tickets/57' } });
  expect(source.pageOf(broken, read)?.id).toBe('57');
});

const issueOf = (project: string) => rowOf(`<a href="https://gitlab.com/${project}/-/issues/57">x</a>`);

it('tells tickets of two projects apart that have the same id', async () => {
  const source = createSource(gitlab, 'https://gitlab.com/dashboard/issues');
  for (const project of ['one', 'other']) {
    const issue = `/api/v4/projects/a%2F${project}/issues/57`;
    answers[issue] = { iid: 57, title: 'Printer', description: `About ${project}` };
    answers[`${issue}/notes`] = [];
  }
  const texts = [];
  for (const project of ['a/one', 'a/other']) {
    const page = source.pageOf(issueOf(project), read);
    texts.push(page && (await source.read(page, read))?.ticket.description);
  }
  expect(texts).toEqual(['About one', 'About other']);
});

it('reserves every request, those for further pages of a conversation too', async () => {
  const issue = '/api/v4/projects/a%2Fone/issues/57';
  answers[issue] = { iid: 57, title: 'Printer', description: 'D' };
  answers[`${issue}/notes`] = Array.from({ length: 100 }, (_, id) => ({ id, body: `Note ${id}` }));
  const source = createSource(gitlab, 'https://gitlab.com/dashboard/issues');
  const page = source.pageOf(issueOf('a/one'), read);
  if (!page) throw new Error('no page');
  allowed = 4;
  await source.read(page, read);
  expect(requests).toHaveLength(4);
  expect(reserved).toBe(4);
  expect(source.mayAsk).toBe(false);
  vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
  expect(source.mayAsk).toBe(true);
  vi.useRealTimers();
});
