import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a conversation, installed in a folder, newest message first',
    address: 'https://post.verein.example/hilfe/conversation/57?folder_id=4',
    shows: 'ticket',
    page: 'ticket.html',
  },
  history: {
    about: 'closed conversations from the search, by its own pages',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2', 'ticket-90'],
  },
  login: {
    about: 'logged out: the page to log in at the address of a conversation',
    address: 'https://post.verein.example/hilfe/conversation/57?folder_id=4',
    shows: 'nothing',
    page: 'login.html',
  },
  'not-a-ticket': {
    about: 'the settings of a mailbox',
    address: 'https://post.verein.example/hilfe/mailbox/settings/1',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  older: {
    about: 'an older version: the subject is text alone',
    address: 'https://post.verein.example/conversation/57?folder_id=4',
    shows: 'ticket',
    page: 'older.html',
  },
  queue: {
    about: 'a folder of a mailbox',
    address: 'https://post.verein.example/hilfe/mailbox/1/4',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'other classes for subject, number, messages, and no number at the page itself',
    address: 'https://post.verein.example/hilfe/conversation/57?folder_id=4',
    shows: 'ticket',
    page: 'redesign.html',
  },
  'wrong-ticket': {
    about: 'the page shows another conversation than the address says: nothing is read',
    address: 'https://post.verein.example/hilfe/conversation/58?folder_id=4',
    shows: 'nothing',
    page: 'ticket.html',
  },
} satisfies Cases;
