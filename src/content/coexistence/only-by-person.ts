/** What a page could pretend: everything that a control of ours answers to. */
const acts = ['click', 'pointerdown', 'keydown', 'keypress', 'keyup', 'input', 'change'] as const;

/** Lets through to our controls only what a person did; a write into the helpdesk must never be a script's click. */
export function acceptOnlyByPerson(root: ShadowRoot, isByPerson: (event: Event) => boolean): void {
  const refuse = (event: Event) => {
    if (isByPerson(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  for (const act of acts) root.addEventListener(act, refuse, { capture: true });
}
