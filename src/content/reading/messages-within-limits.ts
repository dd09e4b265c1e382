import type { Message } from '../../core/ticket';
import { cutText } from './cut-text';
import { limits } from './limits';

/** The beginning and the newest of a long list, in their order. */
export function firstAndNewest<T>(items: readonly T[]): T[] {
  if (items.length <= limits.firstMessages + limits.newestMessages) return [...items];
  return [...items.slice(0, limits.firstMessages), ...items.slice(-limits.newestMessages)];
}

/**
 * Shortens the texts so that with the `used` characters before them they stay within `limits.conversation`; says
 * whether anything was cut.
 */
export function shortenMessages(
  messages: readonly Message[],
  used: number,
): { messages: Message[]; isCutOff: boolean } {
  let left = limits.conversation - used;
  let isCutOff = false;
  const shortened = messages.map((message) => {
    const text = cutText(message.text, Math.min(left, limits.message));
    isCutOff ||= text.length < message.text.length;
    left -= text.length;
    return { ...message, text };
  });
  return { messages: shortened, isCutOff };
}
