import type { TicketFormData } from '../ticket-form';

/** What the plugin redmine_webhook sends. Nothing is written: each Redmine numbers its priorities itself. */
export const redmine: TicketFormData = {
  helpdesk: 'redmine',
  id: { at: ['/payload/issue/id'], shape: /^\d{1,12}$/ },
  subject: ['/payload/issue/subject'],
  description: ['/payload/issue/description'],
};
