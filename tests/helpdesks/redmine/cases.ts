import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket in German, notes newest and oldest mixed as a plugin may sort them',
    address: 'https://support.example/redmine/issues/57',
    shows: 'ticket',
    page: 'ticket.html',
  },
  history: {
    about:
      'closed tickets from their pages, with fields that the desk has defined for itself; one may not be seen any more',
    like: 'ticket',
    history: true,
    api: ['closed', 'ticket-38', 'ticket-40'],
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://support.example/redmine/my/account',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  queue: {
    about: 'a list of issues, grouped, with the columns that are shown',
    address: 'https://support.example/redmine/projects/helpdesk/issues?set_filter=1',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'renamed elements, which the next alternatives survive',
    address: 'https://support.example/redmine/issues/57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'the address is already that of another ticket',
    address: 'https://support.example/redmine/issues/58',
    shows: 'nothing',
    page: 'second-ticket.html',
  },
  write: {
    about: 'severity goes into the priority, type into the tracker, by their German words; and back',
    like: 'ticket',
    api: ['edit', 'update'],
    write: { apply: { severity: 'P1', type: 'incident' } },
  },
  'write-forbidden': {
    about: 'an agent who may not change the issue',
    like: 'ticket',
    api: ['write-forbidden-edit'],
    write: { apply: { severity: 'P1' } },
  },
  'write-logged-out': {
    about: 'the session has ended: the login page instead of the form',
    like: 'ticket',
    api: ['write-logged-out-edit'],
    write: { apply: { severity: 'P1' } },
  },
  'write-other-words': {
    about: 'an installation with priorities of its own words takes none of ours',
    like: 'ticket',
    api: ['write-other-words-edit'],
    write: { apply: { severity: 'P1' } },
  },
} satisfies Cases;
