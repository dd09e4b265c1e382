// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { form, pageWith, priority, values, via, worldOf, write } from './write-test-support';

const list = '<select name="priority"><option selected>low</option><option>high</option></select>';
const html = (inner: string) => `<form id="edit">${inner}</form>`;

/** Answers every reading with this; keeps what was sent all the same. */
function answering(answer: () => Response) {
  const sent: string[] = [];
  const world = worldOf((method, path) => {
    if (method !== 'GET') sent.push(`${method} ${path}`);
    return answer();
  });
  return { world, sent };
}

describe('a form that is not as it should be', () => {
  const labelled = { ...form, control: { labelled: true } };
  const twoLabels = `<label for="a">priority</label><input id="a" name="one">
    <label for="b">Priority</label><input id="b" name="two">`;

  it.each([
    ['has no such field', form, html('<input name="title">'), 'forbidden'],
    ['has the field as mere text', form, html('<b data-name="priority">low</b>'), 'forbidden'],
    ['has the field locked', form, html(list.replace('<select', '<select disabled')), 'forbidden'],
    ['has the field twice', form, html(list + list), 'ambiguous'],
    ['has two fields of that label', labelled, html(twoLabels), 'ambiguous'],
    [
      'has two values of that name',
      form,
      html(list.replace('>high<', ' value="1">high<option value="2">high<')),
      'ambiguous',
    ],
    ['has no such value any more', form, html(list.replace('high', 'urgent')), 'gone'],
    ['wants a note besides', form, html(`${list}<textarea name="note" required></textarea>`), 'note'],
    ['is no form at all', form, '<h1>Ticket</h1>', 'forbidden'],
    ['is the page to log in', form, '<form><input type="password" name="pw"></form>', 'session'],
  ])('%s: nothing is sent, and the reason is told', async (_, recipe, page, code) => {
    const { world, sent } = answering(() => new Response(page));
    const field = { head: 'severity', values, via: recipe };
    await expect(write(pageWith({ priority: field }), world)).rejects.toMatchObject({ code });
    expect(sent).toEqual([]);
  });
});

describe('a helpdesk that does not answer as it should', () => {
  const half = (type: string) => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('<form id="edit"><sel'));
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(body, { headers: { 'content-type': type } });
  };
  const redirect = () => {
    const response = new Response(null);
    Object.defineProperties(response, {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    });
    return response;
  };

  it.each([
    ['the ticket was deleted', () => new Response('', { status: 404 }), 'missing'],
    ['the session ended, which leads to the page to log in', redirect, 'session'],
    [
      'the session ended, said with another status',
      () => new Response('Must login', { status: 403 }),
      'session',
    ],
    [
      'a colleague has locked the ticket',
      () => new Response('Ticket is locked by Eva', { status: 403 }),
      'locked',
    ],
  ])('%s: nothing is sent, and the reason is told', async (_, answer, code) => {
    const byForm = { head: 'severity', values, via: form };
    for (const recipe of [byForm, priority]) {
      const { world, sent } = answering(answer);
      await expect(write(pageWith({ priority: recipe }), world)).rejects.toMatchObject({ code });
      expect(sent).toEqual([]);
    }
  });

  it('an answer of which only half comes is said to be out of reach, and nothing is sent', async () => {
    for (const [recipe, type] of [
      [{ head: 'severity', values, via: form }, 'text/html'],
      [priority, 'application/json'],
    ] as const) {
      const { world, sent } = answering(() => half(type));
      await expect(write(pageWith({ priority: recipe }), world)).rejects.toMatchObject({
        code: 'unreachable',
      });
      expect(sent).toEqual([]);
    }
  });

  it('a ticket that was merged, or is locked by a colleague, is known by its page', async () => {
    const read = {
      page: '/tickets/{id}',
      id: [{ css: 'main', get: '@data-id' }],
      value: [{ css: 'b', get: '@data-code' }],
    };
    const recipe = { head: 'severity', values, allowed: ['a.edit'], via: { ...via, read } };
    const page = (more = {}) => pageWith({ priority: recipe }, more);
    const shown = (id: string, more: string) => () =>
      new Response(`<main data-id="${id}"><b data-code="low">Low</b>${more}</main>`);
    const edit = '<a class="edit">Edit</a>';
    for (const [answer, code] of [
      [shown('9', edit), 'merged'],
      [shown('7', '<a class="note">Note</a>'), 'locked'],
      [shown('7', ''), 'forbidden'],
    ] as const) {
      const { world, sent } = answering(answer);
      await expect(write(page({ lockedIf: 'a.note' }), world)).rejects.toMatchObject({ code });
      expect(sent).toEqual([]);
    }
  });

  it('a ticket that is out of reach once it was changed is not said to be unchanged', async () => {
    let isSent = false;
    const world = worldOf((method) => {
      if (method === 'PUT') isSent = true;
      if (method === 'PUT') return Response.json({});
      return isSent ? new Response('', { status: 403 }) : Response.json({ id: '7', priority: 'low' });
    });
    await expect(write(pageWith({ priority }), world)).rejects.toMatchObject({ code: 'unconfirmed' });
  });
});
