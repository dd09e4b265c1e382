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

/** How keys that are put together in the code begin, such as `value_${head}_${value}`. */
const beginnings = [...code.matchAll(/`([a-z][a-z0-9_]*_)\$\{/g)].map(([, beginning = '']) => beginning);

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
        !beginnings.some((beginning) => key.startsWith(beginning)),
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
