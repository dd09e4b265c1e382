// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { pageWith, values, via, worldOf, write } from './write-test-support';

describe('reading back from a page', () => {
  const read = {
    page: '/tickets/{id}',
    id: [{ css: 'main', get: '@data-id' }],
    value: [{ css: 'b', get: '@data-code' }],
  };
  const page = () => pageWith({ priority: { head: 'severity', values, via: { ...via, read } } });
  const html = (id: string, code: string) => `<main data-id="${id}"><b data-code="${code}">words</b></main>`;

  it('believes the page of this ticket', async () => {
    let code = 'low';
    const world = worldOf((method, path) => {
      if (method === 'PUT') code = 'high';
      return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', code));
    });
    await expect(write(page(), world)).resolves.toMatchObject({ from: 'low', to: 'high' });
  });

  it('does not say that nothing was changed where only what has to follow fails', async () => {
    const afterwards = { unless: '[data-locked]', path: '/api/unlock/{id}', form: { id: '{id}' } };
    const recipe = { head: 'severity', values, via: { ...via, read, afterwards } };
    let code = 'low';
    const world = worldOf((method, path) => {
      if (path.includes('unlock')) return new Response('', { status: 403 });
      if (method === 'PUT') code = 'high';
      return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', code));
    });
    await expect(write(pageWith({ priority: recipe }), world)).rejects.toMatchObject({ code: 'unconfirmed' });
    expect(code).toBe('high');
  });

  it('sends what has to follow though the ticket is left meanwhile', async () => {
    const afterwards = { unless: '[data-locked]', path: '/api/unlock/{id}', form: { id: '{id}' } };
    const recipe = { head: 'severity', values, via: { ...via, read, afterwards } };
    const leaving = new AbortController();
    const asked: string[] = [];
    const world = worldOf((method, path) => {
      asked.push(`${method} ${path}`);
      if (method === 'PUT') leaving.abort();
      return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', 'low'));
    });
    const fetch: typeof world.fetch = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const response = await world.fetch(input, init);
      init.signal?.throwIfAborted();
      return response;
    });
    const left = write(pageWith({ priority: recipe }), { ...world, fetch, signal: leaving.signal });
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked.filter((each) => !each.startsWith('GET'))).toEqual([
      'PUT /api/tickets/7',
      'PUT /api/unlock/7',
    ]);
  });

  it('finds out what became of a change whose answer got lost', async () => {
    for (const isMade of [true, false]) {
      let code = 'low';
      const world = worldOf((method, path) => {
        if (method === 'PUT' && isMade) code = 'high';
        if (method === 'PUT') throw new TypeError('Failed to fetch');
        return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', code));
      });
      const written = write(page(), world);
      if (isMade) await expect(written).resolves.toMatchObject({ from: 'low', to: 'high' });
      else await expect(written).rejects.toMatchObject({ code: 'unreachable' });
    }
  });

  it('waits for a desk that takes its time', async () => {
    vi.useFakeTimers();
    const answer = worldOf((method, path) => {
      if (method === 'PUT') code = 'high';
      return path.startsWith('/api') ? Response.json({ id: '7' }) : new Response(html('7', code));
    });
    let code = 'low';
    const slow = vi.fn(async (input: RequestInfo | URL, init: RequestInit = {}) => {
      await new Promise((resolve) => setTimeout(resolve, 9_000));
      init.signal?.throwIfAborted();
      return answer.fetch(input, init);
    });
    const written = write(page(), { ...answer, fetch: slow });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await expect(written).resolves.toMatchObject({ to: 'high' });
  });

  it.each([
    ['merged', html('8', 'low')],
    ['session', '<form><input type="password"></form>'],
    ['forbidden', '<p>You may not see this</p>'],
    ['forbidden', '<main data-id="7"></main>'],
  ])('says what is wrong: %s', async (code, answer) => {
    const world = worldOf(() => new Response(answer));
    await expect(write(page(), world)).rejects.toMatchObject({ code });
    expect(world.fetch).not.toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ method: 'PUT' }),
    );
  });
});
