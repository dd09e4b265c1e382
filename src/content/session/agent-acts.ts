import { nodes } from '../drivers/nodes';

/** What changes something in a helpdesk, rather than leads elsewhere. */
const controls =
  'button, input, select, textarea, [role="button"], [role="option"], [role="menuitem"], [role="menuitemradio"], [role="switch"], [contenteditable]';

/** Whether the agent did something in this ticket's page that may have changed it. */
export class AgentActs {
  private hasActed = false;

  /** `isOwn` tells our own elements: what is done in the card the background knows. */
  constructor(
    document: Document,
    private readonly id: string,
    private readonly isByPerson: (event: Event) => boolean,
    private readonly isOwn: (node: Node) => boolean,
    signal: AbortSignal,
  ) {
    const options = { signal, capture: true };
    for (const kind of ['change', 'submit', 'click'])
      nodes.addEventListener(document, kind, (event) => this.notice(event), options);
  }

  get isTouched(): boolean {
    return this.hasActed;
  }

  private notice(event: Event): void {
    if (this.hasActed || !this.isByPerson(event)) return;
    const { target } = event;
    if (!(target instanceof Element) || this.isOwn(target)) return;
    this.hasActed = event.type !== 'click' || this.isAct(target);
  }

  /** A link counts where it is about this ticket: many products change one by links. */
  private isAct(target: Element): boolean {
    if (nodes.closest(target, controls)) return true;
    const link = nodes.closest(target, 'a[href]');
    const address = link && nodes.getAttribute(link, 'href');
    return address?.split(/[^\w.-]+/).includes(this.id) ?? false;
  }
}
