import { describe, expect, it, vi } from 'vitest';
import { AnswerUnusable, fetchJson } from './fetch-json';
import { limits } from './limits';

const page = new URL('https://desk.example/tickets/1');
const { signal } = new AbortController();
const ask = (answer: () => Promise<Response>, path = '/api/1') =>
  fetchJson(path, page, { fetch: vi.fn(answer), signal });

describe('an answer of the helpdesk', () => {
  it('is asked of the page itself, with its session and without following anybody', async () => {
    const fetch = vi.fn(async (_url: unknown, _options?: RequestInit) => Response.json({ id: 1 }));
    await expect(fetchJson('/api/1', page, { fetch, signal })).resolves.toMatchObject({ json: { id: 1 } });
    const [url, options] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('https://desk.example/api/1');
    expect(options).toMatchObject({ credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
  });

  it('without content is an empty list', async () => {
    const { json } = await ask(async () => new Response(null, { status: 204 }));
    expect(json).toEqual([]);
  });

  it.each([
    ['refused', async () => Response.json({}, { status: 403 })],
    ['a page instead of JSON', async () => new Response('{}', { headers: { 'content-type': 'text/html' } })],
    ['damaged', async () => new Response('{"id":', { headers: { 'content-type': 'application/json' } })],
    ['no object', async () => Response.json('text')],
    ['not there', async () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'far too long',
      async () =>
        new Response(`{"a":"${'a'.repeat(limits.answer)}"}`, {
          headers: { 'content-type': 'application/json' },
        }),
    ],
  ])('is not used when it is %s', async (_what, answer) => {
    await expect(ask(answer)).rejects.toBeInstanceOf(AnswerUnusable);
  });

  it.each(['https://elsewhere.example/1', '//elsewhere.example/1', '/\\elsewhere.example/1'])(
    'is never asked of another site: %s',
    async (path) => {
      const answer = vi.fn(async () => Response.json({}));
      await expect(ask(answer, path)).rejects.toBeInstanceOf(AnswerUnusable);
      expect(answer).not.toHaveBeenCalled();
    },
  );

  it('ends with the visit, and then as an abort', async () => {
    const visit = new AbortController();
    const never = (_url: unknown, options?: RequestInit) =>
      new Promise<Response>((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
      );
    const asked = fetchJson('/api/1', page, { fetch: never as typeof fetch, signal: visit.signal });
    visit.abort(new DOMException('left', 'AbortError'));
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });
});
