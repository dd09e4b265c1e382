import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket by its interface',
    address: 'https://kraft.freshservice.com/a/tickets/318?current_tab=details',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['conversations', 'ticket'],
  },
  'another-page': {
    about: 'the page still shows the ticket before',
    address: 'https://kraft.freshservice.com/a/tickets/318?current_tab=details',
    shows: 'nothing',
    page: 'another-page.html',
    answersNothing: true,
  },
  history: {
    about: 'resolved and closed tickets among all, with what each says',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'ticket-90'],
  },
  'internal-id': {
    about: 'the interface has a number of its own besides that of the address',
    like: 'ticket',
    address: 'https://it.kraft.example/helpdesk/tickets/318',
    api: ['internal-id-conversations', 'internal-id-ticket'],
  },
  login: {
    about: 'logged out: a login page instead of JSON',
    like: 'ticket',
    api: ['login-conversations', 'login-ticket'],
  },
  'new-ticket': {
    about: 'a ticket that is being written',
    address: 'https://kraft.freshservice.com/a/tickets/new',
    shows: 'nothing',
    page: 'new-ticket.html',
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://kraft.freshservice.com/a/dashboard',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a saved filter, by the interface',
    address: 'https://kraft.freshservice.com/a/tickets/filters/all_tickets',
    shows: 'queue',
    page: 'queue.html',
    api: ['list'],
  },
  'queue-from-page': {
    about: 'tickets by conditions, which only the page lists',
    like: 'queue',
    address: 'https://kraft.freshservice.com/a/tickets?workspace_id=2',
    answersNothing: true,
  },
  redesign: {
    about: 'renamed marks of the subject',
    address: 'https://kraft.freshservice.com/a/tickets/318?current_tab=details',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the interface does not answer: the page gives the subject and a few fields, no conversation',
    like: 'ticket',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into priority, urgency and impact, and back',
    like: 'ticket',
    api: ['write-ticket', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-closed': {
    about: 'a closed ticket takes no changes',
    like: 'ticket',
    api: ['write-closed-ticket'],
    write: { apply: { severity: 'P1' } },
  },
  'write-forbidden': {
    about: 'an agent who may not change the ticket',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-own': {
    about:
      "what the desk has learned: group, category and a field of the account's own go in together, and back",
    like: 'ticket',
    api: ['groups', 'ticket-fields', 'write-own-ticket', 'update'],
    write: { apply: { 'field:group': 'Réseau', 'field:category': 'Hardware', 'own:Site': 'Lyon' } },
  },
  'write-unconfirmed': {
    about: 'the account has a rule that puts everything back',
    like: 'ticket',
    api: ['write-unconfirmed-update'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-ticket': {
    about: 'the interface answers with another ticket',
    like: 'ticket',
    api: ['wrong-ticket-ticket'],
  },
  'write-tags': {
    about:
      'a tag is added to those of the ticket and taken out again; one that a colleague adds meanwhile stays',
    like: 'ticket',
    api: ['write-tags-ticket', 'update'],
    write: { apply: { 'field:tags': 'refund' } },
  },
} satisfies Cases;
