import { render } from 'preact';
import { Card } from './card';
import { answerCardCommands } from './card-commands';
import type { CardProps } from './card-props';

/**
 * Draws the card into the element, or brings it up to date. The element's `data-theme` (`light` or `dark`) decides on
 * the colours; its `dir` is set to the direction of the card's own words unless it is set already; `card.css` has to be in the same shadow root. Keys and typing inside
 * the element are kept from the host page, whose own shortcuts would answer to them otherwise.
 */
export function renderCard(root: HTMLElement, props: CardProps): void {
  root.classList.add('card-root');
  for (const kind of keyEvents) root.addEventListener(kind, keepInside);
  root.dir ||= props.translate('text_direction');
  render(<Card {...props} connectCommands={(run) => answerCardCommands(root, run)} />, root);
}

/** Takes the card away and forgets its state. */
export function unmountCard(root: HTMLElement): void {
  render(null, root);
  for (const kind of keyEvents) root.removeEventListener(kind, keepInside);
}

const keyEvents = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

function keepInside(event: Event): void {
  if (isWithoutShortcutKeys(event)) event.stopPropagation();
}

/** Keys with Ctrl, Alt or the command key belong to the page and the browser. */
function isWithoutShortcutKeys(event: Event): boolean {
  return !(event instanceof KeyboardEvent) || !(event.ctrlKey || event.altKey || event.metaKey);
}
