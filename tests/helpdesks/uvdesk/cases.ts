import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket with all its prefixes; the page has no conversation yet, the interface gives it',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['threads'],
  },
  history: {
    about:
      'closed tickets by the interface: the page of a ticket, which would note that it was looked at, is not opened',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2', 'threads-90'],
  },
  login: {
    about: 'the session has ended: the interface answers with the page to log in',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    api: ['login-threads'],
  },
  'not-a-ticket': {
    about: 'the dashboard',
    address: 'https://help.loja.example/suporte/public/pt/member/dashboard',
    shows: 'nothing',
    page: 'not-a-ticket.html',
    answersNothing: true,
  },
  queue: {
    about: 'the list of tickets',
    address: 'https://help.loja.example/suporte/public/pt/member/tickets',
    shows: 'queue',
    page: 'queue.html',
    answersNothing: true,
  },
  redesign: {
    about: 'other classes: form, heading, first message and threads by the next alternatives',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the interface does not answer: the page does, but does not tell notes from replies',
    address: 'https://help.loja.example/en/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    answersNothing: true,
  },
  truncated: {
    about: 'more threads than an answer holds: what is missing is said',
    like: 'ticket',
    api: ['truncated-threads'],
  },
  write: {
    about: 'severity goes into the priority, read back from the page, and back',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    api: ['threads', 'update', 'view'],
    write: { apply: { severity: 'P1' }, undo: true },
  },
  'write-forbidden': {
    about: 'an agent without the right: the page shows the priority as text alone',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    api: ['threads', 'write-forbidden-view'],
    write: { apply: { severity: 'P1' } },
  },
  'write-refused': {
    about: 'the desk says success but keeps the old value',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    api: ['threads', 'write-refused-update', 'write-refused-view'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-json': {
    about: 'an answer of a form that it never had',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/57',
    shows: 'ticket',
    page: 'login.html',
    api: ['wrong-json-threads'],
  },
  'wrong-ticket': {
    about:
      'the page still shows another ticket than the address says: nothing of the answer is believed either',
    address: 'https://help.loja.example/suporte/public/pt/member/ticket/view/58',
    shows: 'nothing',
    page: 'login.html',
    api: ['wrong-ticket-threads'],
  },
} satisfies Cases;
