import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket by its interface: the description and the conversation are apart',
    address: 'https://weber.freshdesk.com/a/tickets/812',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['conversations', 'details', 'ticket'],
  },
  'cut-off': {
    about: 'the interface says that there are more messages than it gave',
    like: 'ticket',
    api: ['cut-off-conversations'],
  },
  history: {
    about: 'the list holds open tickets, too; custom fields are an object',
    like: 'ticket',
    history: true,
    api: ['tickets'],
  },
  login: {
    about: 'logged out: a login page instead of JSON',
    like: 'ticket',
    api: ['login-conversations', 'login-details', 'login-ticket'],
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://weber.freshdesk.com/a/dashboard/default',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'own-address': {
    about: "at an address of the customer's own",
    like: 'ticket',
    address: 'https://suporte.weber.example/a/tickets/812',
  },
  'public-interface': {
    about: 'only the public interface answers; the list is the whole answer of the other',
    like: 'ticket',
    address: 'https://weber.freshdesk.com/helpdesk/tickets/812',
    api: ['public-interface-conversations', 'public-interface-ticket'],
  },
  queue: {
    about: 'a filter, by the interface',
    address: 'https://weber.freshdesk.com/a/tickets/filters/unresolved',
    shows: 'queue',
    page: 'queue.html',
    api: ['list'],
  },
  'queue-from-page': {
    about: 'the same filter while the interface does not answer',
    like: 'queue',
    answersNothing: true,
  },
  redesign: {
    about: 'renamed classes; the number is in the breadcrumb and messages are known by their notes',
    address: 'https://weber.freshdesk.com/a/tickets/812',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'stale-title': {
    about: 'the page still names the ticket before',
    address: 'https://weber.freshdesk.com/a/tickets/812',
    shows: 'nothing',
    page: 'stale-title.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same ticket while the interface does not answer',
    like: 'ticket',
    answersNothing: true,
  },
  write: {
    about: 'priority as a number, with the token that the interface gave last, and back',
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
    about: 'the token is refused, or the agent may not change the ticket',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-group': {
    about:
      'what the desk has learned goes into the group and the priority together, by the name that people use, and back',
    like: 'ticket',
    api: ['groups', 'write-group-ticket', 'update'],
    write: { apply: { severity: 'P1', 'field:group': 'Faturas' } },
  },
  'write-own': {
    about:
      "a field of the account's own, called by its label, goes in together with the priority, and both back",
    like: 'ticket',
    api: ['ticket-fields', 'write-own-ticket', 'update'],
    write: { apply: { severity: 'P1', 'own:Produto': 'Leitor' } },
  },
  'write-own-several': {
    about:
      'a field that takes several values is not offered to be written, and refused before anything is sent',
    like: 'ticket',
    api: ['ticket-fields', 'write-own-ticket', 'update'],
    write: { apply: { 'own:Regiões': 'Norte' }, undo: false },
  },
  'write-refused': {
    about: 'a type that this account does not have',
    like: 'ticket',
    api: ['write-refused-update'],
    write: { apply: { type: 'incident' } },
  },
  'write-type': {
    about: 'a type that was empty is empty again',
    like: 'ticket',
    api: ['write-type-ticket', 'write-type-update'],
    write: { apply: { type: 'question' } },
  },
  'wrong-details': {
    about: 'one of two answers is about another ticket',
    like: 'ticket',
    api: ['wrong-details-details'],
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
