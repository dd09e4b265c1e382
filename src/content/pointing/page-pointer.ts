/** All events of a click. While pointing, none of them may reach the page. */
const swallowed = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
] as const;

export interface PointedAt {
  hover(element: Element): void;
  choose(element: Element): void;
}

/**
 * The mouse on the page, while a follower listens. To be made before any script of the page runs: a page may
 * listen on the window, too, and the first listener is called first.
 */
export class PagePointer {
  private follower: PointedAt | undefined;

  constructor(
    private readonly window: Window,
    private readonly isOwn: (node: Node) => boolean,
    signal: AbortSignal,
  ) {
    for (const kind of swallowed)
      window.addEventListener(kind, (event) => this.swallow(event), { capture: true, signal });
  }

  /** From now on, until the signal is aborted. */
  follow(follower: PointedAt, signal: AbortSignal): void {
    this.follower = follower;
    signal.addEventListener('abort', () => {
      this.follower = undefined;
    });
    this.window.addEventListener(
      'pointermove',
      (event) => {
        const element = this.elementOf(event);
        if (element) follower.hover(element);
      },
      { capture: true, signal },
    );
  }

  private swallow(event: Event): void {
    const element = this.follower && this.elementOf(event);
    if (!element) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') this.follower?.choose(element);
  }

  /** What a script of the page pretends to do points at nothing. */
  private elementOf({ isTrusted, target }: Event): Element | undefined {
    return isTrusted && target instanceof Element && !this.isOwn(target) ? target : undefined;
  }
}
