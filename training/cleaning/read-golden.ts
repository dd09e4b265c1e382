import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeEntities } from '../../src/core/text/html-entities';

/** A mail as a helpdesk receives it, with the customer's own words in it. All of them were written for this project. */
export interface GoldenMail {
  name: string;
  language: string;
  /** The file that it stands in, without its ending: one per mail program. */
  program: string;
  isHtml: boolean;
  mail: string;
  /** The customer's own words, one piece per marked place. */
  own: string;
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const HEADER = /^@@ (\S+) (\S+) (html|text)\n/gm;
/** Own words stand between these signs in the files. */
const OWN = /⟦([^⟦⟧]*)⟧/g;

/** The golden mails of all files in `training/cleaning/golden`. Throws where a mail has no head or unpaired marks. */
export function readGoldenMails(): GoldenMail[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(file));
}

function readFile(file: string): GoldenMail[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const heads = [...text.matchAll(HEADER)];
  return heads.map((head, i) => {
    const [, name = '', language = '', kind = ''] = head;
    const marked = text.slice(head.index + head[0].length, heads[i + 1]?.index ?? text.length);
    const isHtml = kind === 'html';
    const own = [...marked.matchAll(OWN)].map(([, words = '']) => (isHtml ? decodeEntities(words) : words));
    const mail = marked.replace(OWN, '$1');
    if (/[⟦⟧]/.test(mail) || own.length === 0)
      throw new Error(`${file}: the marks of ${name} are not in pairs`);
    return { name, language, program: file.replace(/\.txt$/, ''), isHtml, mail, own: own.join('\n') };
  });
}
