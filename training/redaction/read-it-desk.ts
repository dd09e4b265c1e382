import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledText } from './read-labelled-texts';

const FILE = join(dirname(fileURLToPath(import.meta.url)), 'it-desk.txt');

/** The labelled sentences of `it-desk.txt`, written for this project: a kind, a language, and a text with marks; `⏎` is a line break. */
export function readItDesk(): LabelledText[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => readSentence(line));
}

function readSentence(line: string): LabelledText {
  const [, kind = '', written = ''] = /^(\S+) \S+ (.+)$/.exec(line) ?? [];
  const marked = written.replaceAll('⏎', '\n');
  const pii: [number, number, string][] = [];
  let body = '';
  for (const part of marked.split(/(⟦[^⟦⟧]*⟧)/)) {
    const isMarked = part.startsWith('⟦');
    const text = isMarked ? part.slice(1, -1) : part;
    if (isMarked) pii.push([body.length, body.length + text.length, kind]);
    body += text;
  }
  return { body, pii };
}
