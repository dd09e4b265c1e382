import { blockElements, cellElements, droppedElements, isElement } from './html-elements';
import { decodeEntities } from './html-entities';
import { isIndent, type MailPart, mailPartOf } from './html-mail-names';
import { holdsForward, innerBlockquote, isAnswered } from './html-quotes';
import { HtmlScanner, type Tag } from './html-scanner';
import { hasWords } from './unicode';

export { looksLikeHtml } from './looks-like-html';

const LAYOUT = /<\/?(?:br|p|div|li|tr|h[1-6]|table|body)[\s/>]/i;

/**
 * The words of an HTML mail or description, one line per block, without invisible parts. Quoted replies and the signatures
 * that mail programs mark are left out, unless nothing else is in it or `keepQuotes` is set. Never throws; linear time.
 */
export function htmlToText(html: string, keepQuotes = false): string {
  if (keepQuotes) return convert(html, new Set());
  const own = convert(
    html,
    new Set<MailPart>(['quote', 'gmail quote', 'rest is quoted', 'signature', 'hidden']),
  );
  if (hasWords(own)) return own;
  const withSignature = convert(html, new Set<MailPart>(['quote', 'gmail quote', 'rest is quoted']));
  return hasWords(withSignature) ? withSignature : convert(html, new Set());
}

/** How many blockquotes are looked at for evidence: no mail has more, and broken HTML must not take long. */
const MOST_LOOKS = 300;

function convert(html: string, dropped: ReadonlySet<MailPart>): string {
  const scanner = new HtmlScanner(html);
  const writer = new Writer(!LAYOUT.test(html));
  let position = 0;
  // The first blockquote needs evidence that it is an answered mail; those that follow belong to it.
  let isAnswer = false;
  let looks = 0;
  let forward: Tag | undefined;
  let forwardDepth = 0;
  while (position < html.length) {
    const open = scanner.next('<', position);
    writer.text(html.slice(position, open));
    if (open === html.length) break;
    const next = html.charAt(open + 1);
    if (next === '!' || next === '?') {
      position = declarationEnd(scanner, open);
      continue;
    }
    const tag = scanner.tagAt(open);
    if (!tag || !isElement(tag.name)) {
      writer.text('<');
      position = open + 1;
      continue;
    }
    if (!tag.isEnd && droppedElements.has(tag.name) && !tag.attributes.endsWith('/')) {
      position = droppedEnd(scanner, tag);
      continue;
    }
    if (forward !== undefined && tag.name === forward.name) {
      forwardDepth += tag.isEnd ? -1 : 1;
      if (forwardDepth < 0) forward = undefined;
    }
    const mayLook = tag.name !== 'blockquote' || looks++ < MOST_LOOKS;
    const isRead = tag.isEnd || forward !== undefined || !mayLook;
    const part = isRead ? undefined : partOf(tag, html, dropped, isAnswer, writer);
    if (part === 'rest is quoted') break;
    if (part === undefined) {
      writer.tag(tag);
      position = tag.end;
    } else if (isQuote(part) && holdsForward(tag, html)) {
      forward = tag;
      forwardDepth = 0;
      writer.tag(tag);
      position = tag.end;
    } else {
      writer.newline();
      isAnswer ||= isQuote(part);
      position =
        (part === 'gmail quote' ? innerBlockquote(tag, html) : undefined) ?? elementEnd(scanner, tag);
    }
  }
  return writer.result();
}

function isQuote(part: MailPart): boolean {
  return part === 'quote' || part === 'gmail quote';
}

/** What an element is, if it is to be left out: by its name, or a blockquote by what stands above it or at its start. */
function partOf(
  tag: Tag,
  html: string,
  dropped: ReadonlySet<MailPart>,
  isAnswer: boolean,
  writer: Writer,
): MailPart | undefined {
  const named = mailPartOf(tag);
  if (named !== undefined) return dropped.has(named) ? named : undefined;
  if (tag.name !== 'blockquote' || !dropped.has('quote') || isIndent(tag)) return undefined;
  return isAnswer || isAnswered(tag, html, writer.lastLines()) ? 'quote' : undefined;
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

  /** Where no tag breaks lines, the line feeds of the source do. */
  constructor(private readonly keepsLineFeeds: boolean) {}

  text(raw: string): void {
    if (raw === '') return;
    const isAsWritten = this.keepsLineFeeds || this.preformatted > 0;
    this.parts.push(decodeEntities(isAsWritten ? raw : raw.replace(/[ \t\r\n\f]+/g, ' ')));
  }

  /** The last few lines written so far, as far as they tell what introduces a quotation. */
  lastLines(): string[] {
    return this.parts.slice(-60).join('').slice(-2000).split('\n');
  }

  newline(): void {
    this.parts.push('\n');
  }

  tag(tag: Tag): void {
    if (tag.name === 'pre') this.preformatted = Math.max(0, this.preformatted + (tag.isEnd ? -1 : 1));
    if (blockElements.has(tag.name)) this.newline();
    else if (cellElements.has(tag.name)) this.parts.push(' ');
    if (tag.name === 'li' && !tag.isEnd) this.parts.push('- ');
  }

  result(): string {
    return this.parts
      .join('')
      .replace(/\u00a0/g, ' ')
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, ' ').trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }
}
