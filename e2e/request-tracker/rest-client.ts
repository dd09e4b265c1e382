import type { Person, SampleTicket } from './sample-ticket';
import { type SampleName, sampleTickets } from './sample-tickets';

/** Passwords as desk.json has them. */
export function passwordOf(person: Person): string {
  return `${person}-password`;
}

/** RT's REST 2.0 with basic authentication: a way to the data that goes past the browser. */
export class RestClient {
  constructor(private readonly url: string) {}

  /** Creates a ticket as its requester would, then its conversation; gives its number. */
  async createTicket(ticket: SampleTicket): Promise<number> {
    const { id } = await this.send<{ id: string }>(ticket.requester, 'POST', '/ticket', {
      Queue: ticket.queue,
      Subject: ticket.subject,
      Requestor: ticket.requester,
      Content: ticket.text,
      ContentType: ticket.contentType ?? 'text/plain',
    });
    for (const { by, as, text } of ticket.turns ?? []) {
      const action = as === 'reply' ? 'correspond' : 'comment';
      await this.send(by, 'POST', `/ticket/${id}/${action}`, { Content: text, ContentType: 'text/plain' });
    }
    await this.setFields(id, ticket);
    return Number(id);
  }

  /** What the helpdesk itself says about the ticket: its values and the number of its transactions. */
  async readTicket(id: number): Promise<{ values: unknown; transactions: number }> {
    const values = await this.send('anna', 'GET', `/ticket/${id}`);
    const history = await this.send<{ count: number }>('anna', 'GET', `/ticket/${id}/history?per_page=100`);
    return { values, transactions: history.count };
  }

  async queueName(id: string): Promise<string> {
    return (await this.send<{ Name: string }>('anna', 'GET', `/queue/${id}`)).Name;
  }

  private async setFields(id: string, { impact, priority }: SampleTicket): Promise<void> {
    if (impact === undefined && priority === undefined) return;
    await this.send('anna', 'PUT', `/ticket/${id}`, {
      ...(priority === undefined ? {} : { Priority: priority }),
      ...(impact === undefined ? {} : { CustomFields: { Impact: impact } }),
    });
  }

  private async send<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/REST/2.0${path}`, {
      method,
      headers: {
        Authorization: `Basic ${btoa(`${person}:${passwordOf(person)}`)}`,
        'Content-Type': 'application/json',
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} as ${person}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
}

/** Fills the desk with the sample tickets; gives each one's number. */
export async function createSampleTickets(client: RestClient): Promise<Record<SampleName, number>> {
  const numbers: Partial<Record<SampleName, number>> = {};
  for (const name of Object.keys(sampleTickets) as SampleName[]) {
    numbers[name] = await client.createTicket(sampleTickets[name]);
  }
  return numbers as Record<SampleName, number>;
}
