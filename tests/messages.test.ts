import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../_locales/en/messages.json' with { type: 'json' };
import { isTest, sourcesUnder } from './source-files';

const keys = Object.keys(english);
const code = sourcesUnder('src')
  .filter((path) => !isTest(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const manifest = readFileSync('manifest.json', 'utf8');

/** Keys written out in the code, such as `'card_title'`, that begin like a key of ours. */
const areas = [...new Set(keys.map((key) => key.split('_')[0]))].join('|');
const written = [...code.matchAll(new RegExp(`['"\`]((?:${areas})_[a-z0-9_]+)['"\`]`, 'g'))];

/** Keys put together in the code, such as `value_${value}`. */
const composed = [...code.matchAll(/`([a-z][a-z0-9_]*_)\$\{[^}]*\}([a-z0-9_]*)`/g)].map(
  ([, start = '', end = '']) => ({ start, end }),
);

describe('messages', () => {
  it('exist for every key that the code names', () => {
    const missing = written.map(([, key = '']) => key).filter((key) => !keys.includes(key));
    expect(missing).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set(written.map(([, key]) => key));
    const unused = keys.filter(
      (key) =>
        !used.has(key) &&
        !manifest.includes(`__MSG_${key}__`) &&
        !composed.some(({ start, end }) => key.startsWith(start) && key.endsWith(end)),
    );
    expect(unused).toEqual([]);
  });

  it.each(readdirSync('_locales'))('are complete and not empty in %s', (locale) => {
    const messages: Record<string, { message: string }> = JSON.parse(
      readFileSync(`_locales/${locale}/messages.json`, 'utf8'),
    );
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    expect(Object.keys(messages).filter((key) => !messages[key]?.message.trim())).toEqual([]);
  });
});
