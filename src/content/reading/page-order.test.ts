// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import demo from '../../helpdesks/adapters/demo';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { matchTicketPage } from './match-page';
import { readTicket } from './read-ticket';

beforeEach(() => {
  document.head.innerHTML = '<meta name="application-name" content="Demo Helpdesk">';
});

async function read(messages: object, more: object, waitForChange = async () => false) {
  const dom = { ...demo.dom, messages: { ...demo.dom.messages, ...messages } };
  const page = matchTicketPage(
    loadAdapters([{ ...demo, ...more, dom }]),
    'http://desk.example/tickets/7',
    document,
  );
  if (!page) throw new Error('not a ticket');
  const fetch = async () => new Response('', { status: 404 });
  const { signal } = new AbortController();
  return readTicket(page, { document, fetch, signal, waitForChange });
}

function show(...articles: string[]): void {
  document.body.innerHTML = `<main data-ticket-id="7"><h1 data-field="subject">VPN</h1>${articles.join('')}</main>`;
}
const message = (text: string, mark = '') =>
  `<article data-message-id="1" ${mark}><p class="message-body">${text}</p></article>`;

it('a page that sorts as its reader wants it is turned where the newest comes first', async () => {
  const order = { newestIf: 'article ~ article[data-opening]' };
  show(message('opening', 'data-opening'), message('answer'));
  expect((await read({ order }, {}))?.description).toBe('opening');
  show(message('answer'), message('opening', 'data-opening'));
  const turned = await read({ order }, {});
  expect(turned?.description).toBe('opening');
  expect(turned?.messages.map(({ text }) => text)).toEqual(['answer']);
});

it('texts in frames are waited for, since they come after the page around them', async () => {
  show(message(''), message('answer'));
  let waits = 0;
  const fill = async () => {
    waits++;
    const [first] = document.querySelectorAll('.message-body');
    if (first) first.textContent = 'from the frame';
    return true;
  };
  expect((await read({}, {}, fill))?.description).toBe('');
  expect(waits).toBe(0);
  expect((await read({}, { reach: ['frames'] }, fill))?.description).toBe('from the frame');
  expect(waits).toBe(1);
});
