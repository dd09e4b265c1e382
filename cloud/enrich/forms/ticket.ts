import type { TicketFormData } from '../ticket-form';

/** Our own form, that of the predict command: for any helpdesk whose webhook is a template that its administrator writes. */
export const ticket: TicketFormData = {
  id: { at: ['/id'], shape: /^[\w.:-]{1,60}$/ },
  subject: ['/subject'],
  description: ['/body', '/description'],
  messages: { rows: '/messages', role: '/role', text: '/text' },
};
