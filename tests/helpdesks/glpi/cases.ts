import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket in French: private task, document, solution, a draft below',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57&forcetab=Ticket$main',
    shows: 'ticket',
    page: 'ticket.html',
  },
  cloud: {
    about: 'at the vendor’s own address',
    address: 'https://acme.with29.glpi-network.cloud/front/ticket.form.php?id=57',
    shows: 'ticket',
    page: 'cloud.html',
  },
  history: {
    about: 'closed tickets from the search, by how many were seen; each from its main tab',
    like: 'ticket',
    history: true,
    api: ['closed-0', 'closed-2', 'closed-3', 'ticket-86', 'ticket-88', 'ticket-90'],
  },
  'newest-first': {
    about: 'a reader who wants the newest first and has folded the panel away',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    shows: 'ticket',
    page: 'newest-first.html',
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://support.example/glpi/front/preference.php?id=57',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  'other-tab': {
    about: 'the ticket’s history, while its main tab was not fetched',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    shows: 'nothing',
    page: 'other-tab.html',
  },
  queue: {
    about: 'search results, one of them without the right to change it',
    address: 'https://support.example/glpi/front/ticket.php?is_deleted=0',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'renamed elements, which the next alternatives survive',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'the address is already that of another ticket',
    address: 'https://support.example/glpi/front/ticket.form.php?id=58',
    shows: 'nothing',
    page: 'ticket.html',
  },
  write: {
    about:
      'severity goes into urgency and impact, type into the type, each with a token of its own; and back',
    like: 'ticket',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    api: ['form', 'update'],
    write: { apply: { severity: 'P1', type: 'incident' } },
  },
  'write-closed': {
    about: 'a closed ticket takes no changes',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    shows: 'ticket',
    page: 'write-closed.html',
    write: { apply: { severity: 'P1' } },
  },
  'write-forbidden': {
    about: 'an agent who may only read the ticket',
    like: 'ticket',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    api: ['write-forbidden-form'],
    write: { apply: { severity: 'P1' } },
  },
  'write-partly': {
    about: 'urgency is written, the impact may not be changed',
    like: 'ticket',
    address: 'https://support.example/glpi/front/ticket.form.php?id=57',
    api: ['write-partly-form', 'update'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
} satisfies Cases;
