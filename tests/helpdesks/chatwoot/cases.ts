import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a chat over two pages of messages, without subject and priority',
    address: 'https://app.chatwoot.com/app/accounts/3/inbox/8/conversations/57',
    shows: 'ticket',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'ticket.html',
    api: ['a-first', 'b-before', 'conversation', 'messages'],
  },
  'bare-page': {
    about: 'recognised by its interface, where the page has no mark',
    address: 'https://chat.soporte.example/app/accounts/3/conversations/57',
    shows: 'ticket',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'bare-page.html',
    api: ['a-first', 'b-before', 'conversation', 'messages', 'probe'],
  },
  email: {
    about:
      'a conversation by e-mail, seen from a label, at an address of one’s own, recognised by its script',
    address: 'https://chat.soporte.example/app/accounts/3/label/acceso/conversations/57',
    shows: 'ticket',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'ticket.html',
    api: ['email-a-first', 'email-conversation', 'email-messages'],
  },
  history: {
    about: 'resolved conversations: a chat that a robot began, and a mail',
    like: 'ticket',
    history: true,
    api: ['closed', 'messages-49', 'messages-51'],
  },
  login: {
    about: 'logged out: the cookie is gone and nothing is answered',
    address: 'https://app.chatwoot.com/app/accounts/3/inbox/8/conversations/57',
    shows: 'nothing',
    page: 'ticket.html',
    api: ['login-conversation', 'login-messages'],
  },
  'not-a-ticket': {
    about: 'settings',
    address: 'https://app.chatwoot.com/app/accounts/3/settings/inboxes/list',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'the list of all open conversations',
    address: 'https://app.chatwoot.com/app/accounts/3/dashboard',
    shows: 'queue',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'queue.html',
    api: ['open'],
  },
  redesign: {
    about: 'the page has other classes: the interface is read, the card floats',
    address: 'https://app.chatwoot.com/app/accounts/3/inbox/8/conversations/57',
    shows: 'ticket',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'redesign.html',
    api: ['a-first', 'b-before', 'conversation', 'messages'],
  },
  truncated: {
    about: 'the earlier messages cannot be had: what is there is read, and said to be a part',
    like: 'ticket',
    api: ['truncated-a-first', 'truncated-b-before'],
  },
  write: {
    about: 'severity goes into the priority, and back to none',
    like: 'ticket',
    api: ['write-conversation', 'toggle'],
    write: { apply: { severity: 'P1' }, undo: true },
  },
  'write-busy': {
    about: 'too many requests',
    like: 'ticket',
    api: ['write-busy-toggle'],
    write: { apply: { severity: 'P2' } },
  },
  'write-team': {
    about: 'the team that the desk has learned, by its name, and back to none',
    like: 'ticket',
    api: ['teams', 'write-team-conversation', 'assign'],
    write: { apply: { 'field:team': 'Facturación' } },
  },
  'write-forbidden': {
    about: 'an agent who has no access to the inbox any more',
    like: 'ticket',
    api: ['write-forbidden-toggle'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-json': {
    about: 'answers of a form that they never had',
    address: 'https://app.chatwoot.com/app/accounts/3/inbox/8/conversations/57',
    shows: 'nothing',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'ticket.html',
    api: ['wrong-json-conversation', 'wrong-json-messages'],
  },
  'wrong-ticket': {
    about: 'the interface answers with another conversation: nothing of it is shown',
    address: 'https://app.chatwoot.com/app/accounts/3/inbox/8/conversations/57',
    shows: 'nothing',
    cookies: {
      cw_d_session_info:
        '{"access-token": "t-1", "token-type": "Bearer", "client": "c-1", "expiry": "1799999999", "uid": "lea@soporte.example"}',
    },
    page: 'ticket.html',
    api: ['wrong-ticket-conversation', 'wrong-ticket-messages'],
  },
  'write-tags': {
    about:
      'a tag is added to those of the ticket and taken out again; one that a colleague adds meanwhile stays',
    like: 'ticket',
    api: ['write-tags-conversation', 'labels', 'set-labels'],
    write: { apply: { 'field:tags': 'factura' } },
  },
  'write-tags-unread': {
    about: 'labels that cannot be read are not overwritten',
    like: 'ticket',
    api: ['write-tags-unread-conversation', 'labels'],
    write: { apply: { 'field:tags': 'factura' } },
  },
} satisfies Cases;
