import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a conversation by the interface of the inbox',
    address: 'https://app.eu.intercom.com/a/inbox/xy12ab34/inbox/all/conversation/215470001234567?view=List',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['conversation'],
  },
  login: { about: 'logged out: a login page instead of JSON', like: 'ticket', api: ['login-conversation'] },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://app.eu.intercom.com/a/apps/xy12ab34/settings/general',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'older-address': {
    about: 'an older address, with times written out',
    like: 'ticket',
    address: 'https://app.intercom.com/a/apps/xy12ab34/inbox/inbox/all/conversations/215470001234567',
    api: ['older-address-conversation'],
  },
  queue: {
    about: 'the whole inbox, by the interface',
    address: 'https://app.eu.intercom.com/a/inbox/xy12ab34/inbox/all',
    shows: 'queue',
    page: 'queue.html',
    api: ['list'],
  },
  'queue-from-page': {
    about: 'the inbox of one person, which only the page lists',
    like: 'queue',
    address: 'https://app.eu.intercom.com/a/inbox/xy12ab34/inbox/admin/17',
  },
  redesign: {
    about: 'classes with another prefix, parts without groups, the title at another place',
    address: 'https://app.eu.intercom.com/a/inbox/xy12ab34/inbox/all/conversation/215470001234567?view=List',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same conversation while the interface does not answer',
    like: 'ticket',
    answersNothing: true,
  },
  'wrong-ticket': {
    about: 'the interface answers with another conversation',
    like: 'ticket',
    api: ['wrong-ticket-conversation'],
  },
} satisfies Cases;
