import { htmlToText } from '../../core/text/html-to-text';

/** No document of people nests deeper; a hostile one could exhaust the stack. */
const deepest = 60;

const breakAfter = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'panel',
  'tableRow',
  'rule',
]);

/** The words of Atlassian's document format (`{type, content, text, attrs}`), a line per block; quotes marked with `>`. */
export function adfToText(value: unknown): string {
  if (typeof value === 'string') return value;
  return tidy(adfNode(value, 0));
}

/** The words of a list of blocks such as `[{type: 'paragraph', text: 'in <b>HTML</b>'}]`, a line per block. */
export function blocksToText(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return tidy(value.map((block) => textOf(block)).join('\n'));
}

function adfNode(node: unknown, depth: number): string {
  if (!isNode(node) || depth > deepest) return '';
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'hardBreak') return '\n';
  const named = attributeText(node);
  if (named) return named;
  const inner = (Array.isArray(node.content) ? node.content : [])
    .map((child) => adfNode(child, depth + 1))
    .join('');
  const text = node.type === 'blockquote' ? tidy(inner).replace(/^/gm, '> ') : inner;
  return breakAfter.has(String(node.type)) ? `${text}\n` : text;
}

/** Mentions, emoji, dates and cards keep their words in attributes. */
function attributeText(node: Record<string, unknown>): string {
  if (!['mention', 'emoji', 'status', 'inlineCard', 'blockCard'].includes(String(node.type))) return '';
  if (!isNode(node.attrs)) return '';
  const { text, shortName, url } = node.attrs;
  return String(text ?? shortName ?? url ?? '');
}

function textOf(block: unknown): string {
  if (!isNode(block)) return '';
  const texts = typeof block.text === 'string' ? [block.text] : block.items;
  if (!Array.isArray(texts)) return '';
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => htmlToText(text))
    .join('\n');
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
