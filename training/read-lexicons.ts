import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const lexicons = 'training/lexicons';

/** The lexicons of other languages, `LANGUAGE.tsv` with `word, tab, English words`, as one list. */
export function readLexicons(): Uint8Array {
  if (!existsSync(lexicons)) return new Uint8Array();
  const lines = readdirSync(lexicons)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => {
      const language = name.slice(0, -'.tsv'.length);
      const content = readFileSync(join(lexicons, name), 'utf8');
      return content
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [`${language}\t${line.trim()}`]));
    });
  return new TextEncoder().encode(lines.join('\n'));
}
