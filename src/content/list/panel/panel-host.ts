import cardStyle from '../../card/card.css?inline';
import { acceptOnlyByPerson } from '../../coexistence/only-by-person';
import { nodes } from '../../drivers/nodes';
import { themeBehind } from '../../page/host-theme';
import { listAttribute, rememberShadow } from '../../page/own-elements';
import { styleSheet } from '../../page/style-sheet';
import badgeStyle from '../badge.css?inline';
import panelStyle from './panel.css?inline';

/** Stronger than the page's own rules for its elements. Above the page, so that nothing in it moves. */
const hostStyle = `
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset-block: auto 12px !important;
    inset-inline: auto 12px !important;
    z-index: 2147483645 !important;
  }
  :host([data-open]) { inset-block: 0 !important; inset-inline: auto 0 !important; }
  @media print { :host { display: none !important; } }
`;

/** The element beside the page in which the side list is shown, in a closed shadow root. */
export class PanelHost {
  readonly root: HTMLElement;
  private readonly element: HTMLElement;

  constructor(
    private readonly document: Document,
    isByPerson: (event: Event) => boolean,
    direction: string,
    signal: AbortSignal,
  ) {
    this.element = nodes.createElement(document, 'triage-lens-list');
    this.element.setAttribute(listAttribute, 'panel');
    this.root = nodes.createElement(document, 'div');
    this.root.className = 'card-root panel-root';
    this.root.dir = direction;
    const shadow = this.element.attachShadow({ mode: 'closed' });
    rememberShadow(this.element, shadow);
    acceptOnlyByPerson(shadow, isByPerson);
    shadow.adoptedStyleSheets = [hostStyle, cardStyle, badgeStyle, panelStyle].map(styleSheet);
    shadow.append(this.root);
    signal.addEventListener('abort', () => this.element.remove(), { once: true });
  }

  get isThere(): boolean {
    return nodes.isConnected(this.element);
  }

  /** Puts it into the page where it is not; pages draw themselves anew. */
  stay(): void {
    const place = nodes.body(this.document);
    if (!place || this.isThere) return;
    nodes.append(place, this.element);
    this.followTheme();
  }

  show(isOpen: boolean): void {
    this.element.toggleAttribute('data-open', isOpen);
  }

  /** So that the keyboard goes on where the eyes are. */
  focusFirst(): void {
    if (!this.root.matches(':focus-within'))
      this.root.querySelector('select')?.focus({ preventScroll: true });
  }

  followTheme(): void {
    const behind = nodes.body(this.document);
    if (behind) this.root.dataset.theme = themeBehind(behind);
  }
}
