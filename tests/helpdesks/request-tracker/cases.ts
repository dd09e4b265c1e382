import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket, by its interface',
    address: 'https://desk.example/rt/Ticket/Display.html?id=57&results=3fa1#txn-910',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['attachments', 'history', 'ticket'],
  },
  history: {
    about: 'closed tickets with fields that the desk has defined for itself; one has no text',
    like: 'ticket',
    address: 'https://desk.example/rt/Ticket/Display.html?id=57',
    history: true,
    api: ['attachments-38', 'attachments-40', 'closed'],
  },
  'history-login': {
    about: 'the session has ended: the list leads to the login page',
    like: 'ticket',
    address: 'https://desk.example/rt/Ticket/Display.html?id=57',
    history: true,
    api: ['history-login-closed'],
  },
  login: {
    about: 'logged out: a login page instead of JSON',
    like: 'ticket',
    api: ['login-attachments', 'login-history', 'login-ticket'],
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://desk.example/rt/Prefs/Other.html',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'search results',
    address: 'https://desk.example/rt/Search/Results.html?Query=Queue%3D1',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'renamed elements, which the next alternative survives',
    address: 'https://desk.example/rt/Ticket/Display.html?id=57&results=3fa1#txn-910',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  rt6: {
    about:
      'RT 6, reached by a link that exchanged only the main container, while the interface does not answer',
    address: 'https://desk.example/rt/Ticket/Display.html?id=57',
    shows: 'ticket',
    page: 'rt6.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same ticket while the interface does not answer',
    like: 'ticket',
    answersNothing: true,
  },
  'version-4': {
    about: 'Request Tracker 4.4 has no interface that takes the session: its page is read',
    address: 'https://rt.example/Ticket/Display.html?id=66',
    shows: 'ticket',
    page: 'version-4.html',
    answersNothing: true,
  },
  'version-4-write': {
    about: 'Request Tracker 4.4 is written by its own form, priority and queue together, and back',
    like: 'version-4',
    page: 'version-4-open.html',
    api: ['version-4-form', 'version-4-save'],
    write: { apply: { severity: 'P1', 'field:queue': 'Network' } },
  },
  write: {
    about: 'severity goes into the priority, and back',
    like: 'ticket',
    api: ['write-ticket', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-closed': {
    about: 'a resolved ticket takes no changes',
    like: 'ticket',
    api: ['write-closed-ticket'],
    write: { apply: { severity: 'P1' } },
  },
  'write-estimate': {
    about: 'effort goes into the time estimate, and back to none',
    like: 'ticket',
    api: ['write-estimate-ticket', 'write-estimate-update'],
    write: { apply: { effort: 'L' } },
  },
  'write-forbidden': {
    about: 'an agent who may not change the ticket',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-ticket': {
    about: 'the interface answers with another ticket',
    like: 'ticket',
    api: ['wrong-ticket-ticket'],
  },
} satisfies Cases;
