import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'an issue, read from its page',
    address: 'https://github.com/stadtwerke/kundenportal/issues/57',
    shows: 'ticket',
    page: 'ticket.html',
    answersNothing: true,
  },
  enterprise: {
    about: 'an older GitHub on one’s own server',
    address: 'https://git.stadtwerke.example/it/werkzeuge/issues/8',
    shows: 'ticket',
    page: 'enterprise.html',
    answersNothing: true,
  },
  history: {
    about: 'closed issues of this repository, from the pages of its list',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'ticket-40'],
  },
  'not-a-ticket': {
    about: 'a pull request',
    address: 'https://github.com/stadtwerke/kundenportal/pull/57',
    shows: 'nothing',
    page: 'not-a-ticket.html',
    answersNothing: true,
  },
  'not-github': {
    about: 'another product with the same kind of address',
    address: 'https://code.stadtwerke.example/it/werkzeuge/issues/8',
    shows: 'nothing',
    page: 'not-github.html',
    answersNothing: true,
  },
  queue: {
    about: 'the issues of a repository; a pull request among them is none',
    address: 'https://github.com/stadtwerke/kundenportal/issues?q=is%3Aopen',
    shows: 'queue',
    page: 'queue.html',
    answersNothing: true,
  },
  'queue-redesign': {
    about: 'the same list without its marks',
    address: 'https://github.com/stadtwerke/kundenportal/issues',
    shows: 'queue',
    page: 'queue-redesign.html',
    answersNothing: true,
  },
  redesign: {
    about: 'renamed marks, which the next alternatives survive',
    address: 'https://github.com/stadtwerke/kundenportal/issues/57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'an issue beside a project’s board, with another panel left in the page',
    address:
      'https://github.com/orgs/stadtwerke/projects/3/views/1?pane=issue&itemId=1&issue=stadtwerke%7Ckundenportal%7C57',
    shows: 'ticket',
    page: 'second-ticket.html',
    answersNothing: true,
  },
  'stale-page': {
    about: 'the address has moved on, the page still shows the issue before',
    like: 'ticket',
    address: 'https://github.com/stadtwerke/kundenportal/issues/58',
    shows: 'nothing',
    answersNothing: true,
  },
} satisfies Cases;
