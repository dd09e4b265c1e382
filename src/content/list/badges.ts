import type { Translate } from '../../shared/translate';
import { nodes } from '../drivers/nodes';
import { listAttribute } from '../page/own-elements';
import { drawParts, partsOf } from './badge-face';
import type { BadgePlace, RowReader } from './row-reader';
import type { KnownScore } from './scores';
import { StyleSheets } from './style-sheets';

/** Only `!important` inside a shadow root is stronger than the page's own rules. It makes no line of the page higher. */
const hostStyle = `
  :host {
    all: initial !important;
    display: inline-block !important;
    max-inline-size: 100% !important;
    margin-block: -4px !important;
    margin-inline: 0 6px !important;
  }
  :host([data-behind]) { margin-inline-start: 6px !important; }
  @media print {
    :host { display: none !important; }
  }
`;

/** Badges without a row that are kept for rows to come. */
const mostFree = 500;

interface Badge {
  element: HTMLElement;
  face: HTMLElement;
  /** Whose it was last. */
  id: string;
  shown: KnownScore | undefined;
}

/** Our marks in the rows of a list: one in each row whose ticket has a score, none in any other. */
export class Badges {
  private readonly ofRow = new Map<Element, Badge>();
  private readonly free = new Map<string, Badge[]>();
  private freeCount = 0;
  private readonly sheets: StyleSheets;

  constructor(
    private readonly reader: RowReader,
    private readonly translate: Translate,
    private readonly look: { style: string; theme(): string; isCutOff(element: Element): boolean },
  ) {
    this.sheets = new StyleSheets(hostStyle + look.style);
  }

  has(row: Element): boolean {
    return this.ofRow.has(row);
  }

  /** Makes the row's badge that of the ticket which the row shows now, of this score. */
  paint(row: Element, score: KnownScore | undefined): void {
    const place = score && this.reader.placeIn(row, this.look.isCutOff);
    if (!score || !place) {
      this.release(row);
      return;
    }
    const badge = this.ofRow.get(row) ?? this.take(nodes.ownerDocument(row), score.id);
    this.ofRow.set(row, badge);
    this.draw(badge, score);
    this.removeCopies(row, badge);
    put(badge.element, place);
  }

  /** Takes the row's badge away. */
  release(row: Element): void {
    const badge = this.ofRow.get(row);
    if (!badge) return;
    this.ofRow.delete(row);
    badge.element.remove();
    if (this.freeCount >= mostFree) return;
    this.freeCount += 1;
    this.free.set(badge.id, [...(this.free.get(badge.id) ?? []), badge]);
  }

  /** Brings every badge to the page's colours. */
  followTheme(): void {
    for (const badge of this.ofRow.values()) this.colour(badge);
  }

  removeAll(): void {
    for (const { element } of this.ofRow.values()) element.remove();
    this.ofRow.clear();
    this.free.clear();
    this.freeCount = 0;
  }

  /** The one that said the same, where the page has drawn its rows anew; else any. */
  private take(document: Document, id: string): Badge {
    const key = this.free.has(id) ? id : this.free.keys().next().value;
    const kept = key === undefined ? undefined : this.free.get(key);
    const badge = kept?.pop();
    if (kept?.length === 0 && key !== undefined) this.free.delete(key);
    if (badge) this.freeCount -= 1;
    // A frame's elements cannot be styled by a sheet of another document.
    if (badge && nodes.ownerDocument(badge.element) === document) return badge;
    return this.create(document);
  }

  private create(document: Document): Badge {
    const element = nodes.createElement(document, 'triage-lens-badge');
    element.setAttribute(listAttribute, 'badge');
    const shadow = element.attachShadow({ mode: 'closed' });
    this.sheets.addTo(shadow, document);
    const face = nodes.createElement(document, 'span');
    face.className = 'face';
    shadow.append(face);
    return { element, face, id: '', shown: undefined };
  }

  private draw(badge: Badge, score: KnownScore): void {
    this.colour(badge);
    badge.id = score.id;
    if (badge.shown === score) return;
    badge.shown = score;
    const parts = partsOf(score, this.translate);
    badge.face.replaceChildren(...drawParts(nodes.ownerDocument(badge.element), parts));
    badge.face.title = parts.map(({ text }) => text).join(' · ');
  }

  private colour({ face }: Badge): void {
    const theme = this.look.theme();
    if (face.dataset.theme !== theme) face.dataset.theme = theme;
  }

  /** Pages copy rows together with what is in them; a copy of our element is empty. */
  private removeCopies(row: Element, { element }: Badge): void {
    for (const found of nodes.querySelectorAll(row, `[${listAttribute}]`))
      if (found !== element) found.remove();
  }
}

function put(element: HTMLElement, { anchor, at }: BadgePlace): void {
  const isBehind = at === 'after' || at === 'append';
  if (nodes.hasAttribute(element, 'data-behind') !== isBehind)
    element.toggleAttribute('data-behind', isBehind);
  if (!isThere(element, anchor, at)) nodes[at](anchor, element);
}

function isThere(element: HTMLElement, anchor: Element, at: BadgePlace['at']): boolean {
  if (!nodes.isConnected(element)) return false;
  if (at === 'before') return nodes.previousElementSibling(anchor) === element;
  if (at === 'after') return nodes.nextElementSibling(anchor) === element;
  // Where in the place does not matter: a page may have added something before or behind it.
  return nodes.parentElement(element) === anchor;
}
