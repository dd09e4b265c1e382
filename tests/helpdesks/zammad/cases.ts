import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket of the classic interface, by the interface for data; another one is open behind it',
    address: 'https://hilfe.stadtwerke.example/#ticket/zoom/57',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['articles', 'tags', 'ticket'],
  },
  desktop: {
    about: 'the new desktop interface, which has no marks to read from',
    address: 'https://hilfe.stadtwerke.example/desktop/tickets/57',
    shows: 'ticket',
    page: 'desktop.html',
    api: ['articles', 'tags', 'desktop-ticket'],
  },
  history: {
    about: 'two closed tickets, one of them opened by an agent',
    like: 'ticket',
    history: true,
    api: ['articles-40', 'articles-41', 'closed', 'tags-40', 'tags-41'],
  },
  login: {
    about: 'the session has ended: each question is answered with the page to log in',
    like: 'ticket',
    api: ['login-articles', 'login-tags', 'login-ticket'],
  },
  mobile: {
    about: 'recognised by its interface alone, where the page has no mark',
    address: 'https://hilfe.stadtwerke.example/mobile/tickets/57',
    shows: 'ticket',
    page: 'mobile.html',
    api: ['articles', 'probe', 'tags', 'desktop-ticket'],
  },
  'not-a-ticket': {
    about: 'the dashboard, with tickets still in the page',
    address: 'https://hilfe.stadtwerke.example/#dashboard',
    shows: 'nothing',
    page: 'ticket.html',
    answersNothing: true,
  },
  queue: {
    about: 'an overview',
    address: 'https://hilfe.stadtwerke.example/#ticket/view/my_assigned',
    shows: 'queue',
    page: 'queue.html',
    answersNothing: true,
  },
  redesign: {
    about: 'containers and marks have other names: the active pane and the tab say which ticket it is',
    address: 'https://hilfe.stadtwerke.example/#ticket/zoom/57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  redirect: {
    about: 'each answer leads back to its own question',
    like: 'ticket',
    api: ['redirect-articles', 'redirect-tags', 'redirect-ticket'],
  },
  'second-ticket': {
    about: 'the tab has changed, the pane of this ticket is still empty: the other ticket is not read',
    address: 'https://hilfe.stadtwerke.example/#ticket/zoom/57',
    shows: 'nothing',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the same ticket where the interface does not answer; another one is open behind it',
    address: 'https://hilfe.stadtwerke.example/#ticket/zoom/57',
    shows: 'ticket',
    page: 'ticket.html',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into the priority, and back, each with a fresh token',
    like: 'ticket',
    api: ['write-ticket', 'update'],
    write: { apply: { severity: 'P1' }, undo: true },
  },
  'write-forbidden': {
    about: 'an agent who may only read the group',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-group': {
    about:
      'what the desk has learned goes into the group and the priority together, by the name that people use, and back',
    like: 'ticket',
    api: ['write-group-ticket', 'update'],
    write: { apply: { severity: 'P1', 'field:group': 'Netze::Zähler' } },
  },
  'write-merged': {
    about: 'a merged ticket takes no changes',
    like: 'ticket',
    api: ['write-merged-ticket'],
    write: { apply: { severity: 'P1' } },
  },
  'write-other-priorities': {
    about: 'a Zammad with priorities of its own refuses the name',
    like: 'ticket',
    api: ['write-other-priorities-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-session': {
    about: 'the session ended after the ticket was read',
    like: 'ticket',
    api: ['write-session-update'],
    write: { apply: { severity: 'P5' } },
  },
  'wrong-json': {
    about: 'answers of a form that they never had',
    like: 'ticket',
    api: ['wrong-json-articles', 'wrong-json-tags', 'wrong-json-ticket'],
  },
  'wrong-ticket': {
    about: 'the interface answers with another ticket',
    like: 'ticket',
    api: ['wrong-ticket-articles', 'wrong-ticket-ticket'],
  },
  'write-tags': {
    about:
      'two tags are added to those of the ticket and taken out again; one that a colleague adds meanwhile stays',
    like: 'ticket',
    api: ['write-tags-tags', 'tag-search', 'tags-add', 'tags-remove'],
    write: { apply: { 'field:tags': 'vertrag\numzug' } },
  },
  'write-tags-gone': {
    about: 'a tag that is on no list is not made anew',
    like: 'ticket',
    api: ['tag-search'],
    write: { apply: { 'field:tags': 'unbekannt' } },
  },
  'write-tags-half': {
    about: 'of two tags the second is refused: the first is said to have come in, and can be undone',
    like: 'ticket',
    api: ['write-tags-half-tags', 'tag-search', 'write-tags-half-add', 'tags-remove'],
    write: { apply: { 'field:tags': 'vertrag\numzug' } },
  },
} satisfies Cases;
