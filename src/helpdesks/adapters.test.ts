import { describe, expect, it } from 'vitest';
import type { AdapterData } from './adapter';
import demo from './adapters/demo';
import { loadAdapters } from './adapters-test-support';

const request = (path: string) => ({ ...demo, api: { ...demo.api, requests: { ticket: path } } });

describe('adapters', () => {
  it('all fit the schema, each under an id of its own', () => {
    const ids = loadAdapters().map(({ id }) => id);
    expect(ids).toContain('request-tracker');
    expect(ids).toContain('demo');
    expect([...new Set(ids)]).toEqual(ids);
  });

  it('fetch what a page names only where a pattern says what it must be, since a ticket may hold any link', () => {
    const named = loadAdapters().flatMap(({ dom: { messages }, history }) => [
      ...(messages?.bodyAddress ?? []),
      ...(messages?.folded?.address ?? []),
      ...((history?.by === 'page' && history.next) || []),
    ]);
    expect(named.length).toBeGreaterThan(0);
    const loose = named.filter((pick) => !('re' in pick && /^\^.*\$$/.test(pick.re ?? '')));
    expect(loose).toEqual([]);
  });

  it('all fetch their closed tickets, or name the export to make', () => {
    const without = loadAdapters().filter(({ history, notes }) => !history && !notes.exportBy);
    expect(without.map(({ id }) => id)).toEqual(['demo']);
  });

  it.each(loadAdapters().map((adapter) => [adapter.id, adapter] as const))(
    'name only requests that they make, and values that they know: %s',
    (_id, { api, values, views, write }) => {
      const [list, macros] = [api?.list?.requests, api?.macros?.requests];
      const requests = new Set(Object.keys({ ...api?.requests, ...list, ...macros }));
      const named = [...JSON.stringify([api ?? {}, values]).matchAll(/"(?:from|answer|of)":"(\w+)"/g)];
      const addressParts = ['path', 'search', 'hash'];
      const unknown = named.map(([, name = '']) => name).filter((name) => !requests.has(name));
      expect(unknown.filter((name) => !addressParts.includes(name))).toEqual([]);

      const known = new Set(['id', 'base', 'key', 'value', 'values', 'field', ...Object.keys(values)]);
      for (const name of views.flatMap(({ vars = {} }) => Object.keys(vars))) known.add(name);
      const texts = JSON.stringify([api?.requests, api?.headers, list, macros, write]);
      const names = [...texts.matchAll(/\{([a-z][a-zA-Z]*)\}/g)].map(([, name = '']) => name);
      expect(names.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it.each([
    ['an unknown key', { ...demo, script: 'alert(1)' }],
    ['an unknown key inside', { ...demo, dom: { ...demo.dom, subject: [{ css: 'h1', eval: 'x' }] } }],
    ['a pattern that could run away', { ...demo, base: [{ from: 'path', re: '(a+)+$' }] }],
    ['a transform of its own', { ...demo, dom: { ...demo.dom, subject: [{ css: 'h1', tf: ['run'] }] } }],
    ['another site', request('https://elsewhere.example/{id}')],
    ['another site without scheme', request('//elsewhere.example/{id}')],
    ['another site by backslash', request('/\\elsewhere.example/{id}')],
    ['a base that is another site', request('{base}elsewhere.example/{id}')],
    [
      'a role that does not exist',
      { ...demo, dom: { ...demo.dom, messages: { ...demo.dom.messages, role: [{ value: 'boss' }] } } },
    ],
    ['no place for the id', { ...demo, dom: { ...demo.dom, id: [] } }],
  ] as [string, unknown][])('with %s are refused', (_what, file) => {
    expect(() => loadAdapters([file])).toThrow();
    expect(loadAdapters([demo satisfies AdapterData])).toHaveLength(1);
  });
});
