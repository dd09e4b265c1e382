import zendeskAdapter from '../../../src/helpdesks/adapters/zendesk';
import type { TicketFormData } from '../ticket-form';

const { priority, type } = zendeskAdapter.write.fields;

/** An event of Zendesk's webhooks, such as `zen:event-type:ticket.created`; written through the Tickets API. */
export const zendesk: TicketFormData = {
  helpdesk: zendeskAdapter.id,
  id: { at: ['/detail/id'], shape: /^\d{1,20}$/ },
  subject: ['/detail/subject'],
  description: ['/detail/description'],
  write: {
    path: '/api/v2/tickets/{id}.json',
    fields: [
      { head: 'severity', at: '/ticket/priority', values: priority.values },
      { head: 'type', at: '/ticket/type', values: type.values },
    ],
  },
};
