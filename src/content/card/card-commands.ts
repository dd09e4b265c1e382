import type { CardCommand } from '../../protocol/to-page';

/**
 * How the keyboard commands reach the card. The content script calls, with the element that it gave to `renderCard`,
 *
 *     runCardCommand(root, message.command);
 *
 * and the card does what a click on the same thing would do, with the same busy and failure states. The opening and
 * closing comes back through `actions.setOpen`, the acceptance through `actions.record`.
 */
type Run = (command: CardCommand) => boolean;

const cards = new WeakMap<Node, Run>();

/** Returns whether there was something to do: false without a card, or where nothing is left to accept. */
export function runCardCommand(root: Node, command: CardCommand): boolean {
  return cards.get(root)?.(command) ?? false;
}

/** For the card itself: says who answers the commands of this root; returns how to stop. */
export function answerCardCommands(root: Node, run: Run): () => void {
  cards.set(root, run);
  return () => {
    if (cards.get(root) === run) cards.delete(root);
  };
}
