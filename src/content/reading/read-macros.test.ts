// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import type { TicketPage } from './match-page';
import { readMacros } from './read-macros';

const adapters = loadAdapters();

/** The macros of a helpdesk that answers this path alone. */
function read(id: string, vars: Record<string, string>, path: string, answer: unknown) {
  const adapter = adapters.find((each) => each.id === id);
  const url = new URL('https://desk.example/');
  const page = { adapter, url, base: '', id: '7', vars: { ...vars, id: '7' } } as unknown as TicketPage;
  const fetch = vi.fn(async (input: unknown) =>
    new URL(String(input)).pathname === path ? Response.json(answer) : new Response('', { status: 404 }),
  );
  const { signal } = new AbortController();
  return readMacros(page, { document, fetch, signal });
}

describe('the answers that a desk has ready', () => {
  it('are the active text modules of Zammad, as text', async () => {
    const modules = [
      { id: 1, name: 'Restart', content: '<div>It was <b>restarted</b>.</div>', active: true },
      { id: 2, name: 'Old', content: 'No more.', active: false },
    ];
    expect(await read('zammad', {}, '/api/v1/text_modules', modules)).toEqual([
      { name: 'Restart', text: 'It was restarted.' },
    ]);
  });

  it('are the canned responses of Chatwoot', async () => {
    const responses = [{ id: 1, short_code: 'restart', content: 'It was restarted.' }];
    const path = '/api/v1/accounts/3/canned_responses';
    expect(await read('chatwoot', { account: '3' }, path, responses)).toEqual([
      { name: 'restart', text: 'It was restarted.' },
    ]);
  });

  it('are the macros of Zendesk, by their comment among what they do, or by what they are for', async () => {
    const comment = { field: 'comment_value_html', value: ['channel:all', '<p>It was restarted.</p>'] };
    const macros = [
      { title: 'Restart', actions: [{ field: 'status', value: 'solved' }, comment], description: 'A note' },
      { title: 'Close', actions: [{ field: 'status', value: 'solved' }], description: 'After three days' },
    ];
    expect(await read('zendesk', {}, '/api/v2/macros/active.json', { macros })).toEqual([
      { name: 'Restart', text: 'It was restarted.' },
      { name: 'Close', text: 'After three days' },
    ]);
  });

  it('are the articles of Request Tracker, by what their own fields say, or by their summary', async () => {
    const content = (...values: string[]) => ({ id: '3', type: 'customfield', name: 'Content', values });
    const items = [
      {
        id: '1',
        Name: 'Restart',
        Summary: 'How',
        CustomFields: [content(), content('<p>It was restarted.</p>')],
      },
      { id: '2', Name: 'Close', Summary: 'After three days', CustomFields: [content()] },
    ];
    expect(await read('request-tracker', { base: '/rt' }, '/rt/REST/2.0/articles', { items })).toEqual([
      { name: 'Restart', text: 'It was restarted.' },
      { name: 'Close', text: 'After three days' },
    ]);
  });

  it.each([
    ['is refused', {}, '/elsewhere', []],
    ['answers with something else', {}, '/api/v1/text_modules', { error: 'Not authorized' }],
  ])('are none where it %s', async (_, vars, path, answer) => {
    expect(await read('zammad', vars, path, answer)).toEqual([]);
  });

  it('are none, and nothing is asked, where nobody knows where they are', async () => {
    expect(await read('redmine', {}, '/', [])).toEqual([]);
  });
});
