import type { TicketText } from '../../src/core/ticket';

/** English words that make about 128 of MiniLM's word pieces, with the signs between them. */
export const wordsPerTicket = 100;

/** Tickets of equal length, cut from texts run together; the first words are the subject. Begins again where texts end. */
export function cutTickets(texts: readonly string[], count: number, words: number): TicketText[] {
  const all = texts.flatMap((text) => text.split(/\s+/).filter(Boolean));
  return Array.from({ length: count }, (_, ticket) => {
    const own = Array.from({ length: words }, (_, word) => all[(ticket * words + word) % all.length] ?? '');
    const subject = own.splice(0, 6).join(' ');
    return { subject, description: own.join(' '), messages: [] };
  });
}
