import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import { nodes } from '../drivers/nodes';
import { cutText } from '../reading/cut-text';
import { limits } from '../reading/limits';
import type { TicketPage } from '../reading/match-page';

/** Stands in a ticket's `source` for what the agent selected. */
export const selectionSource = 'selection';

const maxAddressLength = 200;

/** For a page that no adapter knows: it is read only when the agent asks, and nothing in it is looked for. */
const unknownDesk: Adapter = {
  id: 'selection',
  label: 'Selected text',
  notes: { verified: 'live' },
  hosts: { match: [], selfHosted: false, probe: [] },
  views: [],
  reach: [],
  scope: [{ css: 'html' }],
  serverRendered: false,
  mountsEarly: false,
  values: {},
  dom: { subject: [{ get: 'title' }], fields: {} },
  mount: [],
};

/** Any page, taken for a ticket because the agent says so; its address is what tells it from others. */
export function selectionPage(address: string): TicketPage {
  const url = new URL(address);
  const id = (url.pathname + url.search).slice(0, maxAddressLength);
  return { adapter: unknownDesk, base: '', id, vars: { base: '', id }, url };
}

/** The text that is selected on the page, without space around it. */
export function selectedText(document: Document): string {
  return nodes.getSelection(document)?.toString().trim() ?? '';
}

/** A ticket of a subject and the selected text. */
export function ticketOfSelection({ adapter, id, url }: TicketPage, subject: string, text: string): Ticket {
  return {
    helpdesk: adapter.id,
    origin: url.origin,
    id,
    url: url.origin + url.pathname + url.search,
    subject: cutText(subject, limits.subject),
    description: cutText(text, limits.message),
    messages: [],
    fields: {},
    source: { subject: 'dom#0', description: selectionSource },
  };
}
