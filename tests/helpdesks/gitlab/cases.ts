import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a mail to the service desk, by the interface',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/57',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['issue', 'notes'],
  },
  drawer: {
    about: 'an issue in the drawer beside the list, by the interface',
    address:
      'https://gitlab.com/stadtwerke/it/hilfe/-/work_items?state=opened&show=eyJpaWQiOiI1NyIsImZ1bGxfcGF0aCI6InN0YWR0d2Vya2UvaXQvaGlsZmUiLCJpZCI6ODg0NDAwfQ%3D%3D',
    shows: 'ticket',
    page: 'drawer.html',
    api: ['issue', 'notes'],
  },
  'drawer-from-page': {
    about: 'the same drawer where the interface does not answer',
    like: 'drawer',
    answersNothing: true,
  },
  queue: {
    about: 'the queue of the service desk',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/service_desk?state=opened',
    shows: 'queue',
    page: 'queue.html',
    answersNothing: true,
  },
  'drawer-of-nothing': {
    about: 'a drawer whose parameter says nothing: the list is read',
    like: 'queue',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/work_items?show=bm90aGluZw%3D%3D',
    answersNothing: true,
  },
  history: {
    about: 'what the agent has closed, in two projects that both have a number 12',
    like: 'ticket',
    history: true,
    api: ['closed'],
  },
  login: {
    about: 'the session has ended: pages to log in for answers',
    like: 'ticket',
    api: ['login-issue', 'login-notes'],
  },
  long: { about: 'a conversation of two pages', like: 'ticket', api: ['notes1', 'notes2'] },
  'not-a-ticket': {
    about: 'a merge request',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/merge_requests/57',
    shows: 'nothing',
    page: 'not-a-ticket.html',
    answersNothing: true,
  },
  'own-server': {
    about: 'a work item on a server of one’s own, written by its author',
    address: 'https://git.kreisklinik.example/it/hilfe/-/work_items/57',
    shows: 'ticket',
    page: 'own-server.html',
    api: ['own-server-issue', 'own-server-notes'],
  },
  'queue-redesign': {
    about: 'the same queue without its marks',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/work_items',
    shows: 'queue',
    page: 'queue-redesign.html',
    answersNothing: true,
  },
  redesign: {
    about: 'renamed marks, which the next alternatives survive',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'an issue in the drawer above another one',
    address:
      'https://gitlab.com/stadtwerke/it/hilfe/-/issues/41?show=eyJpaWQiOiI1NyIsImZ1bGxfcGF0aCI6InN0YWR0d2Vya2UvaXQvaGlsZmUiLCJpZCI6ODg0NDAwfQ%3D%3D',
    shows: 'ticket',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'stale-page': {
    about: 'the address has moved on, the page still shows the issue before',
    like: 'ticket',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/58',
    shows: 'nothing',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the interface does not answer, so the page is read',
    like: 'ticket',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/57#note_902',
    answersNothing: true,
  },
  write: {
    about: 'the type goes into the issue’s type, and back',
    like: 'ticket',
    api: ['write-issue', 'update'],
    write: { apply: { type: 'incident' } },
  },
  'write-closed': {
    about: 'a closed issue is not written into',
    like: 'ticket',
    api: ['write-closed-issue'],
    write: { apply: { type: 'incident' } },
  },
  'write-forbidden': {
    about: 'this person may not change the issue',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { type: 'incident' } },
  },
  'write-no-incident': {
    about: 'an issue that is no incident has no severity: nothing is sent',
    like: 'ticket',
    write: { apply: { severity: 'P1' } },
  },
  'write-refused-quietly': {
    about: 'an answer of success that changed nothing',
    like: 'ticket',
    api: ['graphql', 'write-refused-quietly-issue'],
    write: { apply: { severity: 'P2' } },
  },
  'write-severity': {
    about: 'of an incident the severity, and back',
    like: 'ticket',
    address: 'https://gitlab.com/stadtwerke/it/hilfe/-/issues/incident/57',
    api: ['write-severity-graphql', 'write-severity-issue'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-json': {
    about: 'answers of another form',
    like: 'ticket',
    api: ['wrong-json-issue', 'wrong-json-notes'],
  },
  'wrong-ticket': {
    about: 'the interface answers with another issue',
    like: 'ticket',
    api: ['wrong-ticket-issue'],
  },
} satisfies Cases;
