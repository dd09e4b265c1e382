import type { Cases } from '../../helpdesk-cases';

export default {
  ticket: {
    about: 'a ticket of Znuny 7 in German: an HTML mail in a frame, an internal note first',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57;ArticleID=312',
    shows: 'ticket',
    page: 'ticket.html',
  },
  'by-number': {
    about: 'A link in a mail has the number of the ticket, not its id.',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketNumber=2026113010000043',
  },
  folded: {
    about:
      "the page shows one of four articles, an internal note: the others are fetched, the description is the customer's first",
    address: 'https://support.example/znuny/index.pl?Action=AgentTicketZoom;TicketID=5',
    shows: 'ticket',
    page: 'folded.html',
    api: ['article-10', 'article-8', 'article-9', 'body-8'],
  },
  'folded-missing': {
    about:
      "the helpdesk gives none of the folded articles: one of four was read, and it is nobody's description",
    like: 'folded',
    answersNothing: true,
  },
  history: {
    about: 'closed tickets from the status view, page by page; the second is the last one',
    like: 'ticket',
    history: true,
    api: ['closed-1', 'closed-2', 'ticket-88', 'ticket-90'],
  },
  'not-a-ticket': {
    about: 'another page of the same product',
    address: 'https://support.example/otrs/index.pl?Action=AgentPreferences;TicketID=57',
    shows: 'nothing',
    page: 'not-a-ticket.html',
  },
  otrs6: {
    about: 'a ticket of OTRS 6, its address with ampersands',
    address: 'https://support.example/otrs/index.pl?TicketID=57&Action=AgentTicketZoom',
    shows: 'ticket',
    page: 'otrs6.html',
  },
  queue: {
    about: 'the tickets of a queue',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketQueue;QueueID=4',
    shows: 'queue',
    page: 'queue.html',
  },
  redesign: {
    about: 'renamed elements, which the next alternatives survive',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    shows: 'ticket',
    page: 'redesign.html',
    answersNothing: true,
  },
  'second-ticket': {
    about: 'the address is already that of another ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=58',
    shows: 'nothing',
    page: 'second-ticket.html',
  },
  write: {
    about:
      'severity goes into the priority without its form, which would lock the ticket; owner and lock are given back',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['send', 'zoom'],
    write: { apply: { severity: 'P1' } },
  },
  'write-custom': {
    about: 'a field that the desk defines for itself is found in the form by its label',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['form', 'send'],
    write: { apply: { 'own:Ursache': 'Bestellung' } },
  },
  'write-forbidden': {
    about: 'the agent may read only: no link to change anything',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['write-forbidden-zoom'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-locked': {
    about: 'a colleague has locked the ticket meanwhile: notes may be added, the priority may not be changed',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['write-locked-zoom'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-logged-out': {
    about: 'the session has ended: Znuny answers with its login',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['write-logged-out-zoom'],
    write: { apply: { severity: 'P1' }, undo: false },
  },
  'write-note-wanted': {
    about: 'the form wants a note with the change: nothing is sent',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['write-note-wanted-form'],
    write: { apply: { 'own:Ursache': 'Bestellung' }, undo: false },
  },
  'write-together': {
    about:
      'priority and queue go in one request, by the name that the desk uses; the ticket was locked by the agent before and stays so',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    page: 'write-together.html',
    api: ['send', 'write-together-zoom'],
    write: { apply: { severity: 'P2', 'field:queue': 'netz::vpn' } },
  },
  'write-value-gone': {
    about: 'the value that was learned is no longer in the list',
    like: 'ticket',
    address: 'https://support.example/otrs/index.pl?Action=AgentTicketZoom;TicketID=57',
    api: ['write-value-gone-form'],
    write: { apply: { 'own:Ursache': 'Umzug' }, undo: false },
  },
} satisfies Cases;
