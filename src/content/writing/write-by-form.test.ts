// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { form, pageWith, values, worldOf, write } from './write-test-support';

describe('writing by the own form', () => {
  const html = (value: string) => `<form id="edit" action="/tickets/7/save">
    <input type="hidden" name="token" value="once"><input name="title" value="VPN">
    <input type="checkbox" name="notify"><select name="priority">
    ${['low', 'high'].map((each) => `<option ${each === value ? 'selected' : ''}>${each}</option>`).join('')}
    </select><input type="submit" name="save" value="Save"></form>`;

  it('sends the whole form back with one change', async () => {
    const sent: [string, string][] = [];
    const world = worldOf((method, path, body) => {
      if (method === 'POST') sent.push([path, body]);
      return new Response(html(sent.length > 0 ? 'high' : 'low'), {
        headers: { 'content-type': 'text/html' },
      });
    });
    const page = pageWith({ priority: { head: 'severity', values, via: form } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    expect(sent).toEqual([['/tickets/7/save', 'token=once&title=VPN&priority=high']]);
  });

  it('finds a control that every session names anew, in a form whose address the page has', async () => {
    const asked: string[] = [];
    const world = worldOf((method, path, body) => {
      asked.push(`${method} ${path} ${body}`);
      const name = `f${asked.length}`;
      const chosen = asked.some((each) => each.startsWith('POST')) ? 'high' : 'low';
      return new Response(
        `<form id="edit" action="#edit"><select name="${name}"><option ${chosen === 'low' ? 'selected' : ''}>low</option>
        <option ${chosen === 'high' ? 'selected' : ''}>high</option></select></form>`,
      );
    });
    const anew = { ...form, page: '/fields/{csrf}/{id}', control: { css: 'select' } };
    const page = pageWith({ priority: { head: 'severity', values, via: anew } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    const read = 'GET /fields/secret/7 ';
    const writes = asked.filter((each) => !each.startsWith('GET /api'));
    expect(writes).toEqual([read, read, `POST /fields/secret/7 f${asked.length - 2}=high`, read]);
  });

  it('takes back by the page’s own link what opening the form changed, each time, and whatever comes of it', async () => {
    const changesOnOpening = { undo: [{ css: 'a.undo', get: '@href', re: '^(/unlock/\\d+)$' }] };
    const page = pageWith({ priority: { head: 'severity', values, via: { ...form, changesOnOpening } } });
    for (const isRefused of [false, true]) {
      let [value, lock, opened] = ['low', false, 0];
      const world = worldOf((method, path) => {
        if (path.startsWith('/api')) return Response.json({ id: '7', priority: value });
        if (path === '/unlock/7') {
          lock = false;
          return new Response('');
        }
        if (method === 'POST' && isRefused) return new Response('', { status: 422 });
        if (method === 'POST') value = 'high';
        const undo = lock ? '' : '<a class="undo" href="/unlock/7">Undo and close</a>';
        lock = true;
        opened += 1;
        return new Response(undo + html(value));
      });
      const written = write(page, world);
      if (isRefused) await expect(written).rejects.toMatchObject({ code: 'refused' });
      else await expect(written).resolves.toMatchObject({ from: 'low', to: 'high' });
      expect([opened > 1, lock]).toEqual([true, false]);
    }
  });

  it('leaves a field alone that has several values, of which it could put back only one', async () => {
    const several = [
      '<select name="priority" multiple><option selected>low</option><option selected>high</option><option>none</option></select>',
      '<input type="checkbox" name="priority" value="low" checked><input type="checkbox" name="priority" value="high" checked>',
    ];
    const page = pageWith({ priority: { head: 'severity', values, via: form } });
    for (const controls of several) {
      const world = worldOf(() => new Response(`<form id="edit">${controls}</form>`));
      await expect(write(page, world)).rejects.toMatchObject({ code: 'several' });
      expect(world.fetch.mock.calls.every(([, init]) => (init?.method ?? 'GET') === 'GET')).toBe(true);
    }
  });

  it('chooses an option by its words, in the language of the installation', async () => {
    const words = { low: ['niedrig'], high: ['hoch'] };
    let code = '41';
    const options = () =>
      ['41 niedrig', '42 hoch', '43 eigene'].map((each) => {
        const [value, text] = each.split(' ');
        return `<option value="${value}" ${value === code ? 'selected' : ''}> ${text} </option>`;
      });
    const world = worldOf((method, _, body) => {
      if (method === 'POST') code = new URLSearchParams(body).get('priority') ?? '';
      return new Response(`<form id="edit"><select name="priority">${options().join('')}</select></form>`);
    });
    const page = pageWith({ priority: { head: 'severity', values, via: { ...form, words } } });
    await expect(write(page, world)).resolves.toMatchObject({ from: 'low', to: 'high' });
    expect(code).toBe('42');
    await expect(write(page, world, 'eigene')).resolves.toMatchObject({ from: 'high' });
    await expect(write(page, world, 'urgent')).rejects.toMatchObject({ code: 'gone' });
    expect(code).toBe('43');
  });

  it.each([
    ['session', '<form><input type="password"></form>'],
    ['forbidden', '<p>You may not do this</p>'],
    ['forbidden', html('low').replace('<select ', '<select disabled ')],
    ['gone', html('low').replace('>high<', '>urgent<')],
    ['ambiguous', html('low').replace('</select>', '</select><select name="priority"><option>low</select>')],
    ['note', html('low').replace('</select>', '</select><textarea name="note" required></textarea>')],
  ])('tells what is in the way: %s', async (code, answer) => {
    const page = pageWith({ priority: { head: 'severity', values, via: form } });
    await expect(
      write(
        page,
        worldOf(() => new Response(answer)),
      ),
    ).rejects.toMatchObject({ code });
  });
});
