import freshdeskAdapter from '../../../src/helpdesks/adapters/freshdesk';
import type { TicketFormData } from '../ticket-form';

const { priority, type } = freshdeskAdapter.write.fields;

/** The "simple" content of a webhook in Freshdesk's automations; written through its API v2. New tickets are of priority 1. */
export const freshdesk: TicketFormData = {
  helpdesk: freshdeskAdapter.id,
  id: { at: ['/freshdesk_webhook/ticket_id'], shape: /^\d{1,20}$/ },
  subject: ['/freshdesk_webhook/ticket_subject'],
  description: ['/freshdesk_webhook/ticket_description'],
  write: {
    path: '/api/v2/tickets/{id}',
    fields: [
      { head: 'severity', at: '/priority', values: priority.values, isNumber: true, unset: ['1'] },
      { head: 'type', at: '/type', values: type.values },
    ],
  },
};
