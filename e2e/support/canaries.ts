import { randomBytes } from 'node:crypto';
import type { DemoTicket } from '../../demo/ticket';
import type { RecordedRequest } from './recording-proxy';

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

/**
 * What is wrong with these requests, a line each: one that went to a host that is not allowed, and one that carries a
 * planted word, plainly, escaped, backwards or in base64. An empty list means that nothing leaked.
 */
export function findLeaks(requests: readonly RecordedRequest[], allowedHosts: readonly string[]): string[] {
  return requests.flatMap(({ method, host, content }) => {
    const strange = allowedHosts.includes(host) ? [] : [`${method} to ${host}`];
    const words = new Set(readings(content).flatMap((text) => text.match(canary) ?? []));
    return [...strange, ...[...words].map((word) => `${method} to ${host} carries ${word}`)];
  });
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
