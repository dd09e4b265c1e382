import { createEdgeCases } from './edge-cases';
import type { DemoRole, DemoTicket, FieldsJson, TicketJson, TicketRow } from './ticket';
import { demoTickets } from './tickets';

const hour = 3_600_000;
const agentName = 'Alex Morgan';

/** Values that an agent may set in the sidebar. */
export type FieldChange = Partial<FieldsJson>;

/** The tickets of one running demo, in memory; what is changed is gone when it stops. */
export class TicketStore {
  readonly #tickets: Map<string, TicketJson>;

  constructor(now: Date, others: readonly DemoTicket[] = []) {
    const written = [...demoTickets, ...createEdgeCases(), ...others];
    this.#tickets = new Map(written.map((ticket) => [ticket.id, toJson(ticket, now)]));
  }

  find(id: string): TicketJson | undefined {
    return this.#tickets.get(id);
  }

  /** `all` is every queue except the edge cases; an unknown queue is empty. */
  list(queue: string): TicketRow[] {
    return [...this.#tickets.values()]
      .filter((ticket) =>
        queue === 'all' ? ticket.fields.queue !== 'edge-cases' : ticket.fields.queue === queue,
      )
      .map(({ description, messages: _, ...row }) => ({ ...row, preview: description.slice(0, 140) }));
  }

  /** Returns `undefined` if there is no such ticket. */
  changeFields(id: string, change: FieldChange): TicketJson | undefined {
    const ticket = this.#tickets.get(id);
    if (!ticket) return undefined;
    Object.assign(ticket.fields, change);
    ticket.status = ticket.fields.status;
    return ticket;
  }

  addMessage(id: string, role: DemoRole, text: string): TicketJson | undefined {
    const ticket = this.#tickets.get(id);
    if (!ticket) return undefined;
    const at = new Date().toISOString();
    ticket.messages.push({ id: `${id}-${ticket.messages.length + 2}`, role, author: agentName, at, text });
    ticket.updated = at;
    return ticket;
  }
}

function toJson(ticket: DemoTicket, now: Date): TicketJson {
  const [opening, ...later] = ticket.conversation.map((post, index) => ({
    id: `${ticket.id}-${index + 1}`,
    role: post.role,
    author: post.author,
    at: new Date(now.getTime() - post.hoursAgo * hour).toISOString(),
    text: post.text,
  }));
  const created = opening?.at ?? now.toISOString();
  return {
    id: ticket.id,
    number: `#${ticket.id}`,
    subject: ticket.subject,
    description: opening?.text ?? '',
    requester: ticket.requester.name,
    requesterEmail: ticket.requester.email,
    status: ticket.status,
    created,
    updated: later.at(-1)?.at ?? created,
    language: ticket.language,
    fields: {
      priority: ticket.priority ?? '',
      status: ticket.status,
      queue: ticket.queue,
      type: ticket.type ?? '',
      assignee: ticket.assignee ?? '',
      tags: ticket.tags ?? [],
    },
    messages: later,
  };
}
