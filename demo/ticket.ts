/** The demo helpdesk's own form of a ticket, and what its JSON interface gives out. */

export type DemoRole = 'customer' | 'agent' | 'internal' | 'system';
export type DemoStatus = 'new' | 'open' | 'pending' | 'solved';
export type DemoQueue = 'it-support' | 'billing' | 'product' | 'workplace' | 'edge-cases';

export interface DemoPost {
  role: DemoRole;
  author: string;
  /** Hours before the server started, so that the tickets always look recent. */
  hoursAgo: number;
  text: string;
}

/** As written in `tickets/`. The first post is the description. */
export interface DemoTicket {
  id: string;
  language: 'en' | 'de' | 'es' | 'und';
  queue: DemoQueue;
  subject: string;
  requester: { name: string; email: string };
  status: DemoStatus;
  /** Absent until the ticket has been triaged. */
  priority?: 'low' | 'normal' | 'high' | 'urgent';
  type?: 'question' | 'incident' | 'problem' | 'request';
  assignee?: string;
  tags?: string[];
  conversation: DemoPost[];
}

/** One message of `GET /api/tickets/{id}`; `at` is ISO 8601. */
export interface MessageJson {
  id: string;
  role: DemoRole;
  author: string;
  at: string;
  text: string;
}

export interface FieldsJson {
  priority: string;
  status: string;
  queue: string;
  type: string;
  assignee: string;
  tags: string[];
}

/** `GET /api/tickets/{id}`. `messages` holds what followed the description. */
export interface TicketJson {
  id: string;
  number: string;
  subject: string;
  description: string;
  requester: string;
  requesterEmail: string;
  status: string;
  created: string;
  updated: string;
  language: string;
  fields: FieldsJson;
  messages: MessageJson[];
}

/** One row of `GET /api/tickets?queue=…`. */
export type TicketRow = Omit<TicketJson, 'description' | 'messages'> & { preview: string };
