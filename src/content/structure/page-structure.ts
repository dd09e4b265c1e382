import type { StructureReport } from '../../protocol/structure-report';
import { nodes } from '../drivers/nodes';
import { shadowOf } from '../drivers/reach';
import type { TicketPage } from '../reading/match-page';
import { Masking } from './masking';

/** Elements at most, and how deep; pages have tens of thousands. */
const most = { elements: 4_000, depth: 60 };
/** Number of similar adjacent elements that are shown; more would tell nothing new. */
const maxAlike = 4;

/** Neither shown nor read. */
const leftOut = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'LINK',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'CANVAS',
  'VIDEO',
]);
/** Their content is values, or drawn. */
const withoutContent = new Set(['SVG', 'TEXTAREA', 'SELECT']);
const empty = new Set(['INPUT', 'IMG', 'BR', 'HR', 'META', 'WBR', 'SOURCE', 'AREA', 'COL', 'EMBED']);

/**
 * How a ticket's page is built, for repairing its adapter: tags, classes and names of attributes. No text, no
 * value but marks like `{id}` where the ticket's own id stands. `isOwn` tells our own elements.
 */
export function describeStructure(
  { adapter, id }: TicketPage,
  document: Document,
  isOwn: (node: Node) => boolean,
): StructureReport {
  const masking = new Masking(adapter, id, nodes.documentElement(document));
  let left = most.elements;
  const lines: string[] = [];
  walk(nodes.documentElement(document), 0);
  return { triageLensStructure: 1, helpdesk: adapter.id, html: lines.join('\n') };

  function walk(element: Element, depth: number): void {
    const tag = nodes.tagName(element).toUpperCase();
    if (left <= 0 || depth > most.depth || leftOut.has(tag) || isOwn(element)) return;
    left--;
    const name = tag.toLowerCase();
    const indent = ' '.repeat(depth);
    lines.push(`${indent}<${[name, ...masking.attributesOf(element)].join(' ')}>`);
    if (empty.has(tag)) return;
    const shadow = shadowOf(element);
    if (shadow) {
      lines.push(`${indent} <template shadowrootmode="open">`);
      walkAll(shadow, depth + 2);
      lines.push(`${indent} </template>`);
    }
    if (!withoutContent.has(tag)) walkAll(element, depth + 1);
    lines.push(`${indent}</${name}>`);
  }

  function walkAll(parent: Element | ShadowRoot, depth: number): void {
    let before = '';
    let alike = 0;
    for (const child of nodes.childNodes(parent)) {
      const kind = nodes.nodeType(child);
      if (kind === Node.TEXT_NODE) {
        const text = masking.textOf(nodes.nodeValue(child) ?? '');
        if (text !== '') lines.push(`${' '.repeat(depth)}${text}`);
      }
      if (kind !== Node.ELEMENT_NODE) continue;
      const element = child as Element;
      const look = `${nodes.tagName(element)} ${nodes.getAttribute(element, 'class') ?? ''}`;
      alike = look === before ? alike + 1 : 1;
      before = look;
      if (alike <= maxAlike) walk(element, depth);
    }
  }
}
