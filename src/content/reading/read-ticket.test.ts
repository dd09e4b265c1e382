// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { limits } from './limits';
import { matchTicketPage, type TicketPage } from './match-page';
import { readTicket } from './read-ticket';

const adapters = loadAdapters();
const marker = '<meta name="application-name" content="Demo Helpdesk">';
let controller: AbortController;

beforeEach(() => {
  controller = new AbortController();
  document.head.innerHTML = marker;
  document.body.innerHTML = '';
});

function showTicket(id: string, subject: string, ...messages: string[]): void {
  const articles = messages.map(
    (text, index) =>
      `<article data-message-id="${index}" data-role="customer"><p class="message-body">${text}</p></article>`,
  );
  document.body.innerHTML = `<main data-ticket-id="${id}"><h1 data-field="subject">${subject}</h1>${articles.join('')}</main>`;
}

function pageOf(id: string): TicketPage {
  const page = matchTicketPage(adapters, `http://desk.example/tickets/${id}`, document);
  if (!page) throw new Error('not a ticket');
  return page;
}

const noInterface = async () => new Response('', { status: 404 });

function read(id: string, answer: () => Promise<Response> = noInterface, waitForChange = async () => false) {
  const { signal } = controller;
  return readTicket(pageOf(id), { document, fetch: vi.fn(answer), signal, waitForChange });
}

describe('reading a ticket', () => {
  it('prefers the interface, and takes from the page what it does not give', async () => {
    showTicket('7', 'on the page', 'first', 'second');
    const ticket = await read('7', async () => Response.json({ id: '7', subject: 'by interface' }));
    expect(ticket).toMatchObject({ subject: 'by interface', description: 'first' });
    expect(ticket?.source).toMatchObject({ subject: 'api', messages: 'dom#0' });
  });

  it('reads the page where the interface answers with another ticket', async () => {
    showTicket('7', 'on the page', 'first');
    const ticket = await read('7', async () =>
      Response.json({ id: '8', subject: 'wrong', description: 'wrong' }),
    );
    expect(ticket).toMatchObject({ id: '7', subject: 'on the page', source: { subject: 'dom#0' } });
    expect(JSON.stringify(ticket)).not.toContain('wrong');
  });

  it('waits while the page still shows the ticket before', async () => {
    showTicket('6', 'the one before', 'old text');
    const changes = vi.fn(async () => {
      showTicket('7', 'the one that was asked for', 'new text');
      return true;
    });
    // A page that marks its scope differently, so that the old content is found under the new address.
    const page = pageOf('7');
    const adapter = { ...page.adapter, scope: [{ css: 'main' }] };
    const { signal } = controller;
    const ticket = await readTicket(
      { ...page, adapter },
      { document, fetch: noInterface, signal, waitForChange: changes },
    );
    expect(changes).toHaveBeenCalledOnce();
    expect(ticket?.subject).toBe('the one that was asked for');
  });

  it('waits while the address is new and the conversation still that of the ticket before', async () => {
    const show = (id: string, text: string) => {
      document.body.innerHTML = `<main><h1 data-field="subject">${text}</h1><article data-message-id="${id}"><p class="message-body">${text}</p></article></main>`;
    };
    const readUnstated = (id: string, waitForChange: () => Promise<boolean>) => {
      const page = pageOf(id);
      const dom = { ...page.adapter.dom, id: [{ has: 'h1', value: '{id}' }] };
      const adapter = { ...page.adapter, scope: [{ css: 'main' }], dom };
      const { signal } = controller;
      return readTicket({ ...page, adapter }, { document, fetch: noInterface, signal, waitForChange });
    };
    show('21', 'old text');
    expect((await readUnstated('61', async () => false))?.description).toBe('old text');
    const changes = vi.fn(async () => {
      show('22', 'new text');
      return true;
    });
    expect((await readUnstated('62', changes))?.description).toBe('new text');
    expect(changes).toHaveBeenCalledOnce();
  });

  it('takes the conversation from the page where the interface gives only the ticket', async () => {
    showTicket('7', 'on the page', 'first', 'second');
    const ticket = await read('7', async () =>
      Response.json({ id: '7', subject: 'by interface', description: 'first' }),
    );
    expect(ticket).toMatchObject({ subject: 'by interface', messages: [{ text: 'second' }] });
  });

  it('uses nothing of the interface where one of its answers is about another ticket', async () => {
    showTicket('7', 'on the page', 'first');
    const page = pageOf('7');
    const api = page.adapter.api;
    if (!api) throw new Error('no interface');
    const requests = { ...api.requests, details: '/api/details/{id}' };
    const id = [...(api.id ?? []), { from: 'details', at: '/ticket' }];
    const adapter = { ...page.adapter, api: { ...api, requests, id } };
    const fetch = async (address: unknown) =>
      Response.json(
        String(address).includes('details') ? { ticket: '8' } : { id: '7', subject: 'by interface' },
      );
    const { signal } = controller;
    const options = { document, fetch: vi.fn(fetch), signal, waitForChange: async () => false };
    expect((await readTicket({ ...page, adapter }, options))?.subject).toBe('on the page');
  });

  it('believes an interface whose answers state no id only while the page states this ticket', async () => {
    const page = pageOf('7');
    const api = page.adapter.api;
    if (!api) throw new Error('no interface');
    const { id: _, ...rest } = api;
    const adapter = { ...page.adapter, api: rest };
    const fetch = vi.fn(async () => Response.json({ subject: 'by interface', description: 'first' }));
    const options = { document, fetch, signal: controller.signal, waitForChange: async () => false };
    expect(await readTicket({ ...page, adapter }, options)).toBeUndefined();
    showTicket('7', 'on the page', 'first');
    expect((await readTicket({ ...page, adapter }, options))?.subject).toBe('by interface');
  });

  it('waits for a conversation that arrives late', async () => {
    showTicket('7', 'subject');
    const ticket = await read('7', noInterface, async () => {
      showTicket('7', 'subject', 'late');
      return true;
    });
    expect(ticket?.description).toBe('late');
  });

  it('reads nothing where the content names no ticket or another one', async () => {
    document.body.innerHTML =
      '<h1 data-field="subject">Looks like it</h1><article data-message-id="1">text</article>';
    expect(await read('7')).toBeUndefined();
    showTicket('8', 'another', 'text');
    expect(await read('7')).toBeUndefined();
  });

  it('lists what could not be read, and not what is only empty', async () => {
    showTicket('7', 'subject', 'text');
    expect((await read('7'))?.missing).toEqual(
      expect.arrayContaining(['requester', 'status', 'fields.priority', 'created']),
    );
    const whole = {
      id: '7',
      number: '7',
      subject: '',
      description: '',
      requester: '',
      status: '',
      created: null,
    };
    const fields = { priority: '', type: '', queue: '', assignee: '', tags: [] };
    const ticket = await read('7', async () => Response.json({ ...whole, fields, messages: [] }));
    expect(ticket).toMatchObject({ subject: '', description: '', messages: [] });
    expect(ticket).not.toHaveProperty('missing');
  });

  it('tells customer and agent by whose ticket it is where the page does not say', async () => {
    const by = (person: string, role = '') =>
      `<article data-message-id="" data-role="${role}"><a href="/people/${person}"></a><p class="message-body">by ${person}</p></article>`;
    document.body.innerHTML = `<main data-ticket-id="7"><h1 data-field="subject">VPN</h1><a id="owner" href="/people/5"></a>
      ${by('5')}${by('9')}${by('9', 'internal')}<article data-message-id=""><p class="message-body">nobody</p></article></main>`;
    const page = pageOf('7');
    const link = { css: 'a', get: '@href' as const };
    const customer = { writer: [link], owner: [{ css: '#owner', get: '@href' as const }] };
    const messages = page.adapter.dom.messages;
    if (!messages) throw new Error('The demo reads messages.');
    const own = { ...messages, role: [{ get: '@data-role' as const, re: '.+' }], customer };
    const adapter = { ...page.adapter, dom: { ...page.adapter.dom, messages: own } };
    const { signal } = controller;
    const waitForChange = async () => false;
    const ticket = await readTicket(
      { ...page, adapter },
      { document, fetch: noInterface, signal, waitForChange },
    );
    expect(ticket?.messages.map((each) => each.role)).toEqual(['agent', 'internal', 'unknown']);
  });

  it('keeps a subject that is a script tag as the text it is', async () => {
    showTicket('7', '&lt;script&gt;alert(1)&lt;/script&gt;', 'text');
    expect((await read('7'))?.subject).toBe('<script>alert(1)</script>');
  });

  it('reads no more of a huge conversation than its beginning and its end', async () => {
    showTicket(
      '7',
      's'.repeat(50_000),
      ...Array.from({ length: 400 }, (_, index) => `nr${index} ${'word '.repeat(2_000)}`),
    );
    const ticket = await read('7');
    const texts = [ticket?.description ?? '', ...(ticket?.messages ?? []).map(({ text }) => text)];
    expect(texts.join('').length).toBeLessThanOrEqual(limits.conversation);
    expect(ticket?.subject.length).toBeLessThanOrEqual(limits.subject);
    expect(texts[0]).toMatch(/^nr0 /);
    expect(texts.length).toBeLessThanOrEqual(limits.firstMessages + limits.newestMessages);
    expect(ticket?.missing).toContain('messages');
  });

  it('never cuts a character in half', async () => {
    showTicket('7', 'subject', `x${'😀'.repeat(limits.message)}`);
    expect((await read('7'))?.description).not.toMatch(/\p{Surrogate}/u);
  });

  it('ends with the visit', async () => {
    showTicket('7', 'subject', 'text');
    const asked = read('7', async () => {
      controller.abort(new DOMException('left', 'AbortError'));
      return Response.json({});
    });
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
