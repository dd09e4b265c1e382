import { cutText } from './cut-text';

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
const asWritten = new Set(['PRE', 'LISTING', 'XMP']);
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
  ) {}

  children(element: Element, depth: number): void {
    for (let child = element.firstChild; child && this.text.length < this.limit; child = child.nextSibling)
      this.node(child, element, depth);
  }

  private node(node: Node, parent: Element, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = cutText(node.nodeValue ?? '', this.limit - this.text.length);
      const hasLines = /\S[^\S\n]*\n/.test(text) || /\n\s*\S/.test(text);
      this.text += hasLines && keepsLineBreaks(parent) ? text : text.replace(/\s+/g, ' ');
    } else if (isElement(node) && depth < deepest && this.isRead(node)) {
      this.element(node, depth);
    }
  }

  private element(element: Element, depth: number): void {
    if (isQuotation(element)) {
      const quoted = new LineWriter(this.limit - this.text.length, this.without);
      quoted.children(element, depth + 1);
      this.text += `\n${tidy(quoted.text).replace(/^/gm, '> ')}\n`;
      return;
    }
    const isBlock = isLine(element.tagName);
    if (isBlock) this.text += '\n';
    this.children(element, depth + 1);
    if (isBlock && element.tagName !== 'BR') this.text += '\n';
    if (cells.has(element.tagName)) this.text += ' ';
  }

  private isRead(element: Element): boolean {
    return !unreadable.has(element.tagName.toUpperCase()) && !(this.without && element.matches(this.without));
  }
}

/** A mail program's own element for what it quotes; some helpdesks make a `div` of it. */
function isQuotation(element: Element): boolean {
  return element.tagName === 'BLOCKQUOTE' || element.getAttribute('type') === 'cite';
}

/**
 * Whether line breaks of the source are line breaks of the page. Of what a browser shows its style tells; of a document
 * that was parsed only, an element that holds nothing but text is taken to be styled for it.
 */
function keepsLineBreaks(element: Element): boolean {
  if (element.closest([...asWritten].join())) return true;
  const view = element.ownerDocument.defaultView;
  const style = view && element.isConnected ? view.getComputedStyle(element).whiteSpace : '';
  if (style) return /pre|break-spaces/.test(style);
  return !running.has(element.tagName) && ![...element.children].some(({ tagName }) => isLine(tagName));
}

function isLine(tagName: string): boolean {
  return tagName === 'BR' || blocks.has(tagName);
}

/** By its type rather than its class: elements of frames have classes of their own. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
