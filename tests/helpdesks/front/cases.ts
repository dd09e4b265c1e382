import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a conversation whose view states its number, with another one left in the page',
    address: 'https://app.frontapp.com/inboxes/teams/folders/1144/unassigned/88123456789',
    shows: 'ticket',
    page: 'ticket.html',
  },
  'another-by-id': {
    about: 'the page states another conversation than the link',
    address: 'https://app.frontapp.com/open/cnv_1a2b3c4d',
    shows: 'nothing',
    page: 'another-by-id.html',
  },
  'another-shown': {
    about: 'the view is still that of the conversation before',
    address: 'https://app.frontapp.com/inboxes/teams/folders/1144/unassigned/88123456789',
    shows: 'nothing',
    page: 'another-shown.html',
  },
  'no-conversation': {
    about: 'a folder whose address ends in a number, without an open conversation',
    address: 'https://app.frontapp.com/inboxes/teams/folders/114455',
    shows: 'nothing',
    page: 'no-conversation.html',
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://app.frontapp.com/settings/preferences',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'open-by-id': {
    about: 'the page states the id of the link',
    address: 'https://app.frontapp.com/open/cnv_1a2b3c4d',
    shows: 'ticket',
    page: 'open-by-id.html',
  },
  'open-by-link': {
    about: 'a link to a conversation: its id is of another form than the one on the page',
    address: 'https://tienda.frontapp.com/open/cnv_1a2b3c4d',
    shows: 'ticket',
    page: 'open-by-link.html',
  },
  redesign: {
    about: 'renamed components; messages are known by their role in the page',
    address: 'https://app.frontapp.com/inboxes/teams/folders/1144/unassigned/88123456789',
    shows: 'ticket',
    page: 'redesign.html',
  },
  'second-ticket': {
    about: 'the other one',
    address: 'https://app.frontapp.com/inboxes/teams/folders/1144/unassigned/88100000001',
    shows: 'ticket',
    page: 'second-ticket.html',
  },
  'two-renamed': {
    about: 'two conversations in the page and nothing left that tells whose messages are whose',
    address: 'https://app.frontapp.com/inboxes/teams/folders/1144/unassigned/88123456789',
    shows: 'nothing',
    page: 'two-renamed.html',
  },
} satisfies Cases;
