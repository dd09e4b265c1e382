import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket, by its interface',
    address: 'http://127.0.0.1:8810/tickets/4711',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['ticket'],
  },
  login: { about: 'logged out: a login page instead of JSON', like: 'ticket', api: ['login-ticket'] },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'http://127.0.0.1:8810/settings',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a queue, with and without a priority',
    address: 'http://127.0.0.1:8810/queue/it-support',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'renamed elements, which the next alternative survives',
    address: 'http://127.0.0.1:8810/tickets/4711',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same ticket while the interface does not answer',
    like: 'ticket',
    answersNothing: true,
  },
  'wrong-ticket': {
    about: 'the interface answers with another ticket',
    like: 'ticket',
    api: ['wrong-ticket-ticket'],
  },
} satisfies Cases;
