import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../_locales/en/messages.json' with { type: 'json' };
import { isTest, sourcesUnder } from './source-files';

const keys = Object.keys(english);
/** Characters; what is shorter stands on buttons and beside fields. */
const shortText = 30;
const maxLonger = 1.8;
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

  describe.each(readdirSync('_locales'))('in %s', (locale) => {
    const messages: Record<string, { message: string }> = JSON.parse(
      readFileSync(`_locales/${locale}/messages.json`, 'utf8'),
    );
    const wrong = (isWrong: (translated: string, original: string) => boolean) =>
      keys.filter((key) => isWrong(messages[key].message, original(key)));

    it('are complete and not empty', () => {
      expect(Object.keys(messages).sort()).toEqual([...keys].sort());
      expect(wrong((translated) => translated.trim() === '')).toEqual([]);
    });

    it('take the same values as in English', () => {
      const values = (text: string) => (text.match(/\$\d/g) ?? []).sort().join();
      expect(wrong((translated, english) => values(translated) !== values(english))).toEqual([]);
    });

    it('hold no markup and no controls', () => {
      expect(
        wrong((translated) => /<[a-z/!]|&[a-z]+;|[\p{Cc}\u202a-\u202e\u2066-\u2069]/iu.test(translated)),
      ).toEqual([]);
    });

    it('have room where English has: buttons and labels stand in narrow cards', () => {
      const isLong = (translated: string, english: string) =>
        english.length < shortText && translated.length > Math.max(16, maxLonger * english.length);
      expect(wrong(isLong)).toEqual([]);
    });

    it('say which language they are in', () => {
      expect(messages.text_locale.message).toBe(locale.replace('_', '-'));
    });
  });
});

function original(key: string): string {
  return english[key as keyof typeof english].message;
}
