import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket by its interface, with a second page of comments and another ticket left open',
    address: 'https://nordwind.zendesk.com/agent/tickets/4711',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['comments-2', 'comments', 'metrics', 'ticket'],
  },
  'comments-refused': {
    about: 'the comments cannot be had by the interface and come from the page',
    like: 'ticket',
    api: ['comments-refused-comments'],
  },
  'cut-off': {
    about: 'a second page of comments that cannot be had is missed, not hidden',
    like: 'ticket',
    api: ['cut-off-comments-2'],
  },
  history: {
    about: 'solved tickets over two pages, with fields that the desk has defined for itself',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2', 'fields', 'groups'],
  },
  'history-busy': {
    about: 'too many requests: it says when it may be asked again',
    like: 'ticket',
    history: true,
    api: ['closed', 'fields', 'groups'],
  },
  login: {
    about: 'logged out: a login page instead of JSON',
    like: 'ticket',
    api: ['login-comments-2', 'login-comments', 'login-metrics', 'login-ticket'],
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://nordwind.zendesk.com/agent/dashboard',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a view, by the interface',
    address: 'https://nordwind.zendesk.com/agent/filters/25',
    shows: 'queue',
    page: 'queue.html',
    api: ['view'],
  },
  'queue-from-page': {
    about: 'the same view while the interface does not answer',
    like: 'queue',
    answersNothing: true,
  },
  redesign: {
    about: 'no pane names its ticket; the active one belongs to the chosen tab, and older marks are left',
    address: 'https://nordwind.zendesk.com/agent/tickets/4711',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  search: {
    about: 'found tickets, which only the page lists',
    address: 'https://nordwind.zendesk.com/agent/search/1',
    shows: 'queue',
    page: 'search.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'of two open tickets the one of the address is read, not the first one',
    address: 'https://nordwind.zendesk.com/agent/tickets/4600',
    shows: 'ticket',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'side-conversations': {
    about: 'an older layout that names the ticket by the place of its side conversations',
    address: 'https://help.nordwind.example/agent/tickets/4711',
    shows: 'ticket',
    page: 'side-conversations.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same ticket while the interface does not answer',
    like: 'ticket',
    address: 'https://nordwind.zendesk.com/agent/tickets/4711/events',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into the priority, and back',
    like: 'ticket',
    api: ['me', 'write-ticket', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-busy': {
    about: 'too many changes at once',
    like: 'ticket',
    api: ['me', 'write-busy-ticket', 'write-busy-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-closed': {
    about: 'a closed ticket takes no changes',
    like: 'ticket',
    api: ['me', 'write-closed-ticket'],
    write: { apply: { severity: 'P1' } },
  },
  'write-forbidden': {
    about: 'an agent who may not change the ticket',
    like: 'ticket',
    api: ['me', 'write-busy-ticket', 'write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-group': {
    about:
      'what the desk has learned goes into the group and the priority together, by the name that people use, and back',
    like: 'ticket',
    api: ['write-group-groups', 'me', 'write-group-ticket', 'update'],
    write: { apply: { severity: 'P1', 'field:group': 'Rechnung' } },
  },
  'write-own': {
    about:
      "a field of the account's own, by its title and the name of its value, goes in together with the priority, and both back",
    like: 'ticket',
    api: ['me', 'write-own-fields', 'write-own-ticket', 'update'],
    write: { apply: { severity: 'P1', 'own:Gamme': 'Gamme B' } },
  },
  'write-own-gone': {
    about: 'a value that the field does not list any more: nothing is sent',
    like: 'ticket',
    api: ['me', 'write-own-fields', 'write-own-ticket', 'update'],
    write: { apply: { 'own:Gamme': 'Gamme Z' }, undo: false },
  },
  'write-token-of-page': {
    about:
      'the token of the page where the one of the session cannot be had; a priority that was empty is empty again',
    like: 'ticket',
    api: ['write-token-of-page-ticket', 'write-token-of-page-update'],
    write: { apply: { severity: 'P4' } },
  },
  'write-type': {
    about: 'the type goes into the type, which is empty again afterwards',
    like: 'ticket',
    api: ['me', 'write-type-ticket', 'write-type-update'],
    write: { apply: { type: 'incident' } },
  },
  'wrong-metrics': {
    about: 'one of the answers is about another ticket',
    like: 'ticket',
    api: ['wrong-metrics-metrics'],
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
    api: ['write-tags-ticket', 'tags-add', 'tags-remove'],
    write: { apply: { 'field:tags': 'rechnung' } },
  },
} satisfies Cases;
