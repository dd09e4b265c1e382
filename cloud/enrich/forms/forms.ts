import * as v from 'valibot';
import { TicketForm } from '../ticket-form';
import { freshdesk } from './freshdesk';
import { jira } from './jira';
import { redmine } from './redmine';
import { ticket } from './ticket';
import { zendesk } from './zendesk';

/** By the name in `?form=`. */
export const forms = new Map<string, TicketForm>(
  Object.entries({ ticket, zendesk, freshdesk, jira, redmine }).map(([name, data]) => [
    name,
    v.parse(TicketForm, data),
  ]),
);
