import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'an issue, by the interface, of a Jira under a path',
    address: 'https://jira.kreisklinik.example/jira/browse/IT-57',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['comments', 'issue', 'request'],
  },
  history: {
    about: 'two pages of a Jira under a path',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2'],
  },
  login: {
    about: 'the session has ended: pages to log in for answers',
    like: 'ticket',
    api: ['login-comments', 'login-issue', 'login-request'],
  },
  'not-a-ticket': {
    about: 'the dashboard',
    address: 'https://jira.kreisklinik.example/jira/secure/Dashboard.jspa',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'not-jira': {
    about: 'another product with the same kind of address',
    address: 'https://build.kreisklinik.example/browse/IT-57',
    shows: 'nothing',
    page: 'not-jira.html',
  },
  queue: {
    about: 'the result of a search',
    address: 'https://jira.kreisklinik.example/jira/issues/?jql=project+%3D+IT',
    shows: 'queue',
    page: 'queue.html',
  },
  'queue-split': {
    about: 'the list beside the issue',
    address: 'https://jira.kreisklinik.example/jira/projects/IT/issues',
    shows: 'queue',
    page: 'queue-split.html',
  },
  'queue-ticket': {
    about: 'an issue opened from a queue of the service desk',
    like: 'ticket',
    address: 'https://jira.kreisklinik.example/jira/projects/IT/queues/custom/3/IT-57',
  },
  redesign: {
    about: 'renamed marks, which the next alternatives survive',
    address: 'https://jira.kreisklinik.example/jira/browse/IT-57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'stale-page': {
    about: 'the address has moved on, the page still shows the issue before',
    like: 'ticket',
    address: 'https://jira.kreisklinik.example/jira/browse/IT-58',
    shows: 'nothing',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the interface does not answer, so the page is read',
    like: 'ticket',
    address: 'https://jira.kreisklinik.example/jira/browse/IT-57?filter=-1',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into the priority, by its number, and back',
    like: 'ticket',
    api: ['write-issue', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-closed': {
    about: 'a resolved issue is not written into',
    like: 'ticket',
    api: ['write-closed-issue'],
    write: { apply: { severity: 'P1' } },
  },
  'write-forbidden': {
    about: 'this person may not edit the issue',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-session': {
    about: 'the session ends between reading and writing',
    like: 'ticket',
    api: ['write-session-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-unconfirmed': {
    about: 'the change is taken, but an automation sets another value',
    like: 'ticket',
    api: ['write-unconfirmed-issue', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-type': {
    about: 'the type that the desk has learned, of those that this issue may become, and back',
    like: 'ticket',
    api: ['edit', 'write-type-issue', 'update'],
    write: { apply: { 'field:type': 'Serviceanfrage' } },
  },
  'wrong-json': {
    about: 'answers of another form, and a comment list that is cut off',
    like: 'ticket',
    api: ['wrong-json-comments', 'wrong-json-issue'],
  },
  'wrong-ticket': {
    about: 'the interface answers with another issue',
    like: 'ticket',
    api: ['wrong-ticket-issue'],
  },
  'write-tags': {
    about:
      'a label and a component are added by one request, and each is taken out again; a colleague’s label stays',
    like: 'ticket',
    api: ['write-tags-issue', 'edit', 'update'],
    write: { apply: { 'field:tags': 'réseau', 'field:components': 'Réseau' } },
  },
} satisfies Cases;
