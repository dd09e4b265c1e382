import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket in the staff panel, installed in a folder, newest entry first',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?id=57&queue=1#entry-903',
    shows: 'ticket',
    page: 'ticket.html',
  },
  history: {
    about: 'closed tickets from the queue of closed ones; the last page comes again for every page after it',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2', 'closed-3', 'ticket-86', 'ticket-88', 'ticket-90'],
  },
  'history-locks': {
    about:
      'this installation locks a ticket for whoever opens it: no other is opened, and the desk is told why',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'history-locks-ticket-90'],
  },
  login: {
    about: 'logged out: the page to log in at the address of a ticket',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?id=57&queue=1#entry-903',
    shows: 'nothing',
    page: 'login.html',
  },
  'no-edit': {
    about: 'an agent who may not edit: fields are text alone',
    address: 'https://acme.supportsystem.com/scp/tickets.php?id=57',
    shows: 'ticket',
    page: 'no-edit.html',
  },
  'not-a-ticket': {
    about: 'a user’s page in the staff panel',
    address: 'https://ayuda.taller.example/soporte/scp/users.php?id=5',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  older: {
    about: 'version 1.11 at the root: the field is linked by its name',
    address: 'https://ayuda.taller.example/scp/tickets.php?id=57&queue=1#entry-903',
    shows: 'ticket',
    page: 'older.html',
  },
  queue: {
    about: 'a queue',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?queue=1',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'other classes for heading, bar and entries: the next alternatives',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?id=57&queue=1#entry-903',
    shows: 'ticket',
    page: 'redesign.html',
  },
  'view-only': {
    about: 'whoever may only read sees plain text without links, in German: it is read all the same',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?id=57',
    shows: 'ticket',
    page: 'view-only.html',
  },
  write: {
    about: 'severity goes into the priority by the dialog’s own form, and back',
    like: 'ticket',
    api: ['dialog', 'update'],
    write: { apply: { severity: 'P1' }, undo: true },
  },
  'write-forbidden': {
    about: 'an agent without the right to edit',
    like: 'ticket',
    api: ['write-forbidden-dialog'],
    write: { apply: { severity: 'P1' } },
  },
  'write-other-priorities': {
    about: 'an installation with priorities of its own has no such number',
    like: 'ticket',
    api: ['write-other-priorities-dialog'],
    write: { apply: { severity: 'P1' } },
  },
  'write-session': {
    about: 'logged out meanwhile: the dialog is the page to log in',
    like: 'ticket',
    api: ['write-session-dialog'],
    write: { apply: { severity: 'P1' } },
  },
  'wrong-ticket': {
    about: 'the page still shows another ticket than the address says',
    address: 'https://ayuda.taller.example/soporte/scp/tickets.php?id=58&queue=1#entry-903',
    shows: 'nothing',
    page: 'ticket.html',
  },
} satisfies Cases;
