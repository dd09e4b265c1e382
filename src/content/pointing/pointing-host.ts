import { acceptOnlyByPerson } from '../coexistence/only-by-person';
import { nodes } from '../drivers/nodes';
import { themeBehind } from '../page/host-theme';
import { hostAttribute, rememberShadow } from '../page/own-elements';
import { styleSheet } from '../page/style-sheet';

/** The element that holds the panel and the frame around what is marked, in a closed shadow root. */
export class PointingHost {
  readonly root: HTMLElement;
  private readonly element: HTMLElement;
  private readonly frame: HTMLElement;
  private marked: Element | undefined;

  constructor(
    document: Document,
    styles: readonly string[],
    isByPerson: (event: Event) => boolean,
    signal: AbortSignal,
  ) {
    const place = nodes.body(document) ?? nodes.documentElement(document);
    this.element = nodes.createElement(document, 'triage-lens-pointing');
    this.element.setAttribute(hostAttribute, 'pointing');
    this.root = nodes.createElement(document, 'div');
    this.root.className = 'card-root';
    this.root.dataset.theme = themeBehind(place);
    this.frame = nodes.createElement(document, 'div');
    this.frame.className = 'frame';
    this.frame.hidden = true;
    const shadow = this.element.attachShadow({ mode: 'closed' });
    rememberShadow(this.element, shadow);
    acceptOnlyByPerson(shadow, isByPerson);
    // Stronger than the page's own rules for its elements.
    const own = ':host { all: initial !important; display: block !important; }';
    shadow.adoptedStyleSheets = [own, ...styles].map(styleSheet);
    shadow.append(this.root, this.frame);
    nodes.append(place, this.element);
    const follow = () => this.follow();
    nodes.defaultView(document)?.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    nodes.defaultView(document)?.addEventListener('resize', follow, { signal });
    signal.addEventListener('abort', () => this.element.remove(), { once: true });
  }

  /** Draws the frame around the element; `isSought` brings it into view. */
  mark(element: Element | undefined, isSought: boolean): void {
    this.marked = element;
    if (isSought && element) nodes.scrollIntoView(element, { block: 'nearest', inline: 'nearest' });
    this.follow();
  }

  private follow(): void {
    const box = this.marked && nodes.getBoundingClientRect(this.marked);
    this.frame.hidden = box === undefined;
    if (!box) return;
    const { style } = this.frame;
    style.left = `${box.left - 3}px`;
    style.top = `${box.top - 3}px`;
    style.width = `${box.width + 6}px`;
    style.height = `${box.height + 6}px`;
  }
}
