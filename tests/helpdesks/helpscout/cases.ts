import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a conversation, the newest thread first',
    address: 'https://secure.helpscout.net/conversation/2210045678/1931/?folderId=55',
    shows: 'ticket',
    page: 'ticket.html',
  },
  'empty-conversation': {
    about: 'the address of a conversation before anything of it is there',
    address: 'https://secure.helpscout.net/conversation/2210045678/1931/?folderId=55',
    shows: 'nothing',
    page: 'empty-conversation.html',
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://secure.helpscout.net/reports/overview',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a folder',
    address: 'https://secure.helpscout.net/mailbox/9c1f/55/',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'the older pages: other elements and classes',
    address: 'https://secure.helpscout.net/conversation/2210045678/1931/?folderId=55',
    shows: 'ticket',
    page: 'redesign.html',
  },
  'second-ticket': {
    about: 'a short address of another conversation',
    address: 'https://secure.helpscout.net/conversations/2210041111',
    shows: 'ticket',
    page: 'second-ticket.html',
  },
} satisfies Cases;
