import { decodeEntities } from './html-entities';
import { isQuoteElement, isReplyBorder } from './html-quotes';
import { HtmlScanner, type Tag } from './html-scanner';

const BLOCKS = new Set(
  (
    'address article aside body blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELLS = new Set(['td', 'th', 'option', 'button']);
const DROPPED = new Set(['script', 'style', 'title', 'template', 'svg', 'math', 'xml', 'object', 'noscript']);

const HTML_SIGN =
  /<!doctype html|<(?:br|p|hr|html|body)(?:\s[^<>]{0,400})?\/?>|<\/(?:a|b|body|code|div|em|font|h[1-6]|html|i|li|ol|p|pre|span|strong|style|table|td|tr|u|ul)>/i;

/** Whether the text is, or contains, HTML markup rather than words about it. */
export function looksLikeHtml(text: string): boolean {
  return HTML_SIGN.test(text);
}

/**
 * The words of an HTML mail or description, one line per block. Quoted replies are left out, unless nothing
 * else is in it. Never throws; linear time.
 */
export function htmlToText(html: string): string {
  const own = convert(html, false);
  return own === '' ? convert(html, true) : own;
}

function convert(html: string, keepQuotes: boolean): string {
  const scanner = new HtmlScanner(html);
  const writer = new Writer();
  let position = 0;
  while (position < html.length) {
    const open = scanner.next('<', position);
    writer.text(html.slice(position, open));
    if (open === html.length) break;
    if (html.charAt(open + 1) === '!' || html.charAt(open + 1) === '?') {
      position = declarationEnd(scanner, open);
      continue;
    }
    const tag = scanner.tagAt(open);
    if (!tag) {
      writer.text('<');
      position = open + 1;
      continue;
    }
    if (!keepQuotes && !tag.isEnd && isReplyBorder(tag)) break;
    position = tag.end;
    if (!tag.isEnd && DROPPED.has(tag.name) && !tag.attributes.endsWith('/')) {
      position = droppedEnd(scanner, tag);
    } else if (!keepQuotes && !tag.isEnd && isQuoteElement(tag, html)) {
      writer.newline();
      position = elementEnd(scanner, tag);
    } else {
      writer.tag(tag);
    }
  }
  return writer.result();
}

/** Behind a comment, doctype, CDATA or processing instruction; an unclosed comment loses only its mark. */
function declarationEnd(scanner: HtmlScanner, open: number): number {
  const { html } = scanner;
  if (html.startsWith('<!--', open)) {
    const end = scanner.next('-->', open + 2);
    return end === html.length ? open + 4 : end + 3;
  }
  if (html.startsWith('<![CDATA[', open)) return open + 9;
  const end = scanner.next('>', open);
  return end === html.length || scanner.next('<', open + 1) < end ? open + 2 : end + 1;
}

/** Behind a script, style or the like; where it is never closed, only up to the next tag. */
function droppedEnd(scanner: HtmlScanner, tag: Tag): number {
  const end = scanner.nextEndTag(tag.name, tag.end);
  if (end === scanner.html.length) return scanner.next('<', tag.end);
  return Math.min(scanner.next('>', end) + 1, scanner.html.length);
}

/** Behind the end tag that belongs to `tag`; the end of the source where it is missing. */
function elementEnd(scanner: HtmlScanner, tag: Tag): number {
  const { html } = scanner;
  let depth = 1;
  let position = tag.end;
  while (depth > 0) {
    const open = scanner.next('<', position);
    if (open === html.length) return html.length;
    const inner = scanner.tagAt(open);
    position = inner ? inner.end : open + 1;
    if (inner?.name === tag.name) depth += inner.isEnd ? -1 : 1;
  }
  return position;
}

/** Collects text the way a page shows it: runs of white space collapse, except inside `<pre>`. */
class Writer {
  private readonly parts: string[] = [];
  private preformatted = 0;

  text(raw: string): void {
    if (raw === '') return;
    const spaced = this.preformatted > 0 ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ');
    this.parts.push(decodeEntities(spaced));
  }

  newline(): void {
    this.parts.push('\n');
  }

  tag(tag: Tag): void {
    if (tag.name === 'pre') this.preformatted = Math.max(0, this.preformatted + (tag.isEnd ? -1 : 1));
    if (tag.name === 'br' || BLOCKS.has(tag.name)) this.newline();
    else if (CELLS.has(tag.name)) this.parts.push(' ');
    if (tag.name === 'li' && !tag.isEnd) this.parts.push('- ');
  }

  result(): string {
    return this.parts
      .join('')
      .replace(/\u00a0/g, ' ')
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}
