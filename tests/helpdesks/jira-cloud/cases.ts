import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a service request in its queue, by the interface',
    address: 'https://stadtwerke.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12/HELP-42',
    shows: 'ticket',
    page: 'ticket.html',
    api: ['comments', 'issue', 'request'],
  },
  history: {
    about: 'two pages, the second asked for with what the first one gave',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2'],
  },
  'history-forbidden': {
    about: 'whoever is logged in may not search',
    like: 'ticket',
    history: true,
    api: ['closed'],
  },
  login: {
    about: 'the session has ended: pages to log in for answers',
    like: 'ticket',
    api: ['login-comments', 'login-issue', 'login-request'],
  },
  'not-a-ticket': {
    about: 'the wiki of the same site, with an issue in its address',
    address: 'https://stadtwerke.atlassian.net/wiki/spaces/IT/pages/77/Drucker?selectedIssue=HELP-42',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a queue of the service desk, by the interface',
    address: 'https://stadtwerke.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12',
    shows: 'queue',
    page: 'queue.html',
    api: ['queue'],
  },
  'queue-from-page': {
    about: 'the same queue where the interface does not answer',
    like: 'queue',
    answersNothing: true,
  },
  redesign: {
    about: 'renamed marks, which the next alternatives survive',
    address: 'https://stadtwerke.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/12/HELP-42',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  search: {
    about: 'the result of a search',
    like: 'queue',
    address: 'https://stadtwerke.atlassian.net/issues/?jql=project%20%3D%20HELP',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'an issue that lies above another one',
    address: 'https://stadtwerke.atlassian.net/browse/HELP-41?selectedIssue=HELP-42',
    shows: 'ticket',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'stale-page': {
    about: 'the address has moved on, the page still shows the issue before',
    like: 'ticket',
    address: 'https://stadtwerke.atlassian.net/browse/HELP-43',
    shows: 'nothing',
    answersNothing: true,
  },
  'ticket-from-page': {
    about: 'the interface does not answer, so the page is read',
    like: 'ticket',
    address: 'https://stadtwerke.atlassian.net/browse/HELP-42?focusedCommentId=20002',
    answersNothing: true,
  },
  write: {
    about: 'severity goes into the priority, by its number, and back',
    like: 'ticket',
    api: ['write-issue', 'update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-busy': {
    about: 'too many requests',
    like: 'ticket',
    api: ['write-busy-update'],
    write: { apply: { severity: 'P2' } },
  },
  'write-closed': {
    about: 'a resolved issue is not written into',
    like: 'ticket',
    api: ['write-closed-issue'],
    write: { apply: { severity: 'P1' } },
  },
  'write-forbidden': {
    about: 'the site takes no change from this person',
    like: 'ticket',
    api: ['write-forbidden-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-no-priority': {
    about: 'the project has no priority on its screen',
    like: 'ticket',
    api: ['write-no-priority-issue'],
    write: { apply: { severity: 'P1' } },
  },
  'write-other-priorities': {
    about: 'a site whose priorities have other numbers: the change is refused',
    like: 'ticket',
    api: ['write-other-priorities-update'],
    write: { apply: { severity: 'P1' } },
  },
  'write-type': {
    about: 'the type that the desk has learned, of those that this issue may become, and back',
    like: 'ticket',
    api: ['edit', 'write-type-issue', 'update'],
    write: { apply: { 'field:type': '[System] Serviceanfrage' } },
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
    write: { apply: { 'field:tags': 'netz', 'field:components': 'Netz' } },
  },
} satisfies Cases;
