import type { Message } from '../../core/ticket';

/**
 * The message that a ticket without a description of its own is about: the customer's first that says anything, else the
 * first of which nobody can tell who wrote it. What an agent answered or noted is never taken for the customer's words.
 */
export function openingOf(messages: readonly Message[]): Message | undefined {
  const byCustomer = messages.find(({ role, text }) => role === 'customer' && text.trim() !== '');
  return byCustomer ?? messages.find(({ role }) => role === 'unknown');
}
