import { cutText } from './cut-text';

/** Elements that begin a new line on a page. A fixed list: asking for computed styles would lay the page out. */
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'NAV OL P PRE SECTION SUMMARY TABLE TR UL'
  ).split(' '),
);
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
      this.node(child, depth);
  }

  private node(node: Node, depth: number): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.text += cutText(node.nodeValue ?? '', this.limit - this.text.length);
    } else if (isElement(node) && depth < deepest && this.isRead(node)) {
      this.element(node, depth);
    }
  }

  private element(element: Element, depth: number): void {
    if (element.tagName === 'BLOCKQUOTE') {
      const quoted = new LineWriter(this.limit - this.text.length, this.without);
      quoted.children(element, depth + 1);
      this.text += `\n${tidy(quoted.text).replace(/^/gm, '> ')}\n`;
      return;
    }
    const isBlock = blocks.has(element.tagName) || element.tagName === 'BR';
    if (isBlock) this.text += '\n';
    this.children(element, depth + 1);
    if (isBlock && element.tagName !== 'BR') this.text += '\n';
  }

  private isRead(element: Element): boolean {
    return !unreadable.has(element.tagName.toUpperCase()) && !(this.without && element.matches(this.without));
  }
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
