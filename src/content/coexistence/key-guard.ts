const keyEvents = ['keydown', 'keypress', 'keyup'] as const;

/** Copies of the agent's own keys, made here; all other untrusted events come from the page. */
const copies = new WeakSet<Event>();

/** Whether a person did it, rather than a script of the page. */
export function isByPerson(event: Event): boolean {
  return event.isTrusted || copies.has(event);
}

/**
 * Keeps what is typed in the card from the page, whose single-key shortcuts would answer to it. A page may listen on
 * the window while an event is on its way down, where nothing that happens inside the card comes before it. So the
 * event ends at the window, and a copy that never leaves the shadow root continues inside. What the browser itself does
 * with a key (writing it, going on to the next control, pressing a button) does not depend on that.
 *
 * To be called before any script of the page runs. `findRoot` gives our own shadow root on that element, if it is one.
 */
export function keepKeysFromPage(
  window: Window,
  findRoot: (target: EventTarget | null) => ShadowRoot | undefined,
  signal: AbortSignal,
): void {
  const guard = (event: Event) => {
    const root = findRoot(event.target);
    if (!root || !event.isTrusted || !(event instanceof KeyboardEvent) || hasCommandKey(event)) return;
    event.stopImmediatePropagation();
    const copy = copyOf(event);
    copies.add(copy);
    const isAllowed = (root.activeElement ?? root.firstElementChild)?.dispatchEvent(copy) ?? true;
    if (!isAllowed) event.preventDefault();
  };
  const listen = () => {
    for (const kind of keyEvents) window.addEventListener(kind, guard, { capture: true, signal });
  };
  listen();
  // `document.open()` removes all listeners of the window; one that is still there is not added twice.
  const observer = new MutationObserver(listen);
  observer.observe(window.document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** Keys with Ctrl, Alt or the command key belong to the page and the browser. */
export function hasCommandKey({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}

function copyOf(event: KeyboardEvent): KeyboardEvent {
  const { key, code, location, repeat, isComposing, shiftKey, keyCode, charCode } = event;
  return new KeyboardEvent(event.type, {
    ...{ key, code, location, repeat, isComposing, shiftKey, keyCode, charCode },
    bubbles: true,
    cancelable: true,
    composed: false,
  });
}
