import { randomBytes } from 'node:crypto';
import type { DemoTicket } from '../../demo/ticket';

const canary = /canary[0-9a-f]{16}/g;

/**
 * So many copies of the tickets, numbered from 20001, each with a word of its own in every place where people write.
 * Wherever such a word turns up, ticket text has got there.
 */
export function plantCanaries(tickets: readonly DemoTicket[], count: number): DemoTicket[] {
  return Array.from({ length: count }, (_, i) => {
    const ticket = tickets[i % tickets.length];
    return {
      ...ticket,
      id: String(20_001 + i),
      subject: plant(ticket.subject),
      requester: { name: plant(ticket.requester.name), email: ticket.requester.email },
      conversation: ticket.conversation.map((post) => ({ ...post, text: plant(post.text) })),
    };
  });
}

function plant(text: string): string {
  return `${text} canary${randomBytes(8).toString('hex')}`;
}

/** Planted words in a text: plain, escaped, backwards or in base64. */
export function findCanaries(text: string): string[] {
  return [...new Set(readings(text).flatMap((reading) => reading.match(canary) ?? []))];
}

/** The text itself and what a simple disguise would make of it. */
function readings(content: string): string[] {
  const base64 = content.match(/[\w+/-]{24,}/g) ?? [];
  // Where in a group of four letters the text began is not known.
  const decoded = base64.flatMap((run) =>
    [0, 1, 2, 3].map((skipped) => Buffer.from(run.slice(skipped), 'base64').toString('latin1')),
  );
  const plain = [content, unescapeText(content), ...decoded];
  return [...plain, ...plain.map((text) => [...text].reverse().join(''))];
}

function unescapeText(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
