import { nodes } from '../drivers/nodes';
import { cutText } from './cut-text';
import { limits } from './limits';

/** Elements that begin a new line on a page. A fixed list: asking for computed styles would lay the page out. */
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
    'MAIN NAV OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
);
/** Elements of a line of their own that stand beside one another on a page. */
const cells = new Set(['TD', 'TH']);
/** Elements whose line breaks in the source are shown, whatever the page's styles say. */
const asWritten = 'PRE, LISTING, XMP';
/** Elements in which mail programs break the lines of the source wherever they like. */
const running = new Set('P LI DD DT TD TH H1 H2 H3 H4 H5 H6 BLOCKQUOTE A B I EM STRONG FONT U'.split(' '));
const unreadable = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT', 'SVG']);

/**
 * The text of an element with line breaks where the page shows them, quotations marked with `>` as in mails; at
 * most `limit` characters, and it stops reading there.
 */
export function linesOf(element: Element, limit: number, without?: string): string {
  const writer = new LineWriter(limit, without);
  writer.children(element, 0);
  return cutText(tidy(writer.text), limit);
}

/** No page nests deeper for people; a hostile one could exhaust the stack. */
const deepest = 200;

class LineWriter {
  text = '';

  constructor(
    private readonly limit: number,
    private readonly without: string | undefined,
    private nodesLeft: number = limits.nodes,
  ) {}

  children(element: Element, depth: number): void {
    for (let child = nodes.firstChild(element); child && this.isGoingOn(); child = nodes.nextSibling(child))
      this.node(child, element, depth);
  }

  /** Ends at either limit: of characters, and of nodes, since a page may hold millions that are empty. */
  private isGoingOn(): boolean {
    return this.text.length < this.limit && this.nodesLeft > 0;
  }

  private node(node: Node, parent: Element, depth: number): void {
    this.nodesLeft--;
    if (nodes.nodeType(node) === Node.TEXT_NODE) {
      const text = cutText(nodes.nodeValue(node) ?? '', this.limit - this.text.length);
      const hasLines = text.includes('\n') && text.trim() !== '';
      this.text += hasLines && keepsLineBreaks(parent) ? text : text.replace(/\s+/g, ' ');
    } else if (isElement(node) && depth < deepest && this.isRead(node)) {
      this.element(node, depth);
    }
  }

  private element(element: Element, depth: number): void {
    if (isQuotation(element)) {
      const quoted = new LineWriter(this.limit - this.text.length, this.without, this.nodesLeft);
      quoted.children(element, depth + 1);
      this.nodesLeft = quoted.nodesLeft;
      this.text += `\n${tidy(quoted.text).replace(/^/gm, '> ')}\n`;
      return;
    }
    const isBlock = isLine(nodes.tagName(element));
    if (isBlock) this.text += '\n';
    this.children(element, depth + 1);
    if (isBlock && nodes.tagName(element) !== 'BR') this.text += '\n';
    if (cells.has(nodes.tagName(element))) this.text += ' ';
  }

  private isRead(element: Element): boolean {
    return (
      !unreadable.has(nodes.tagName(element).toUpperCase()) &&
      !(this.without && isMatch(element, this.without))
    );
  }
}

/** A selector of an adapter's file may be one that this browser does not know. */
export function isMatch(element: Element, css: string): boolean {
  try {
    return nodes.matches(element, css);
  } catch {
    return false;
  }
}

/** A mail program's own element for what it quotes; some helpdesks make a `div` of it. */
function isQuotation(element: Element): boolean {
  return nodes.tagName(element) === 'BLOCKQUOTE' || nodes.getAttribute(element, 'type') === 'cite';
}

/**
 * Whether line breaks of the source are line breaks of the page. Of what a browser shows its style tells; of a document
 * that was parsed only, an element that holds nothing but text is taken to be styled for it.
 */
function keepsLineBreaks(element: Element): boolean {
  if (nodes.closest(element, asWritten)) return true;
  const view = nodes.defaultView(nodes.ownerDocument(element));
  const style = view && nodes.isConnected(element) ? view.getComputedStyle(element).whiteSpace : '';
  if (style) return /pre|break-spaces/.test(style);
  return (
    !running.has(nodes.tagName(element)) &&
    ![...nodes.children(element)].some((child) => isLine(nodes.tagName(child)))
  );
}

function isLine(tagName: string): boolean {
  return tagName === 'BR' || blocks.has(tagName);
}

/** By its type rather than its class: elements of frames have classes of their own. */
function isElement(node: Node): node is Element {
  return nodes.nodeType(node) === Node.ELEMENT_NODE;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
