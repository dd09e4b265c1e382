import { describe, expect, it } from 'vitest';
import demo from './adapters/demo';
import { loadAdapters } from './adapters-test-support';
import { adaptersFor, parseSiteAdapters } from './overrides';

const subject = [{ css: '.renamed' }];

describe('what is kept for a site', () => {
  it('changes where things are, and nothing else', () => {
    const stored = parseSiteAdapters({ override: { adapter: 'demo', dom: { subject } } });
    expect(stored.problems).toEqual([]);
    const [changed] = adaptersFor(loadAdapters([demo]), stored);
    expect(changed?.dom.subject).toEqual(subject);
    expect(changed?.dom.messages).toEqual(loadAdapters([demo])[0]?.dom.messages);
  });

  it('may be a whole adapter, which comes first', () => {
    const stored = parseSiteAdapters({ custom: { ...demo, id: 'own-desk' } });
    expect(adaptersFor(loadAdapters([demo]), stored).map(({ id }) => id)).toEqual(['own-desk', 'demo']);
  });

  it.each([
    ['a request', { override: { adapter: 'demo', api: demo.api } }],
    [
      'a pattern that could run away',
      { override: { adapter: 'demo', dom: { subject: [{ re: '(a+)+$' }] } } },
    ],
    [
      'another site',
      { custom: { ...demo, api: { ...demo.api, requests: { ticket: 'https://elsewhere.example/{id}' } } } },
    ],
    ['an unknown key', { custom: { ...demo, script: 'x' } }],
  ])('is refused, with the reason, where it holds %s', (_what, stored) => {
    const { problems, override, custom } = parseSiteAdapters(stored);
    expect(problems).toHaveLength(1);
    expect(override ?? custom).toBeUndefined();
  });

  it('is nothing where nothing usable was stored', () => {
    expect(parseSiteAdapters('damaged')).toEqual({ problems: [] });
  });
});
