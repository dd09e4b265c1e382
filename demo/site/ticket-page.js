import { composer } from './composer.js';
import { messageElement } from './conversation.js';
import { listTickets, readTicket } from './data.js';
import { element, icon } from './elements.js';
import { markQueue } from './navigation.js';
import { lastShownQueue } from './queue-page.js';
import { navigate } from './router.js';
import { setShortcuts } from './shortcuts.js';
import { ticketSidebar } from './sidebar.js';
import { timeElement } from './time.js';
import { queueNames } from './words.js';

/** The view of one ticket, or of its absence. */
export async function ticketPage(id) {
  try {
    return await showTicket(await readTicket(id));
  } catch (error) {
    if (error.status !== 404) throw error;
    return notFoundPage(id);
  }
}

/** Looks like a ticket in every detail but is only a preview of the layout, at another address. */
export async function samplePage(id) {
  const { element: main, ...view } = await showTicket(await readTicket(id));
  main.prepend(element('p', { class: 'banner' }, 'Layout preview with sample data. This is not a ticket.'));
  return { ...view, element: main, title: 'Layout preview' };
}

async function showTicket(ticket) {
  const { queue, previous, next } = await findPlace(ticket);
  const conversation = element('section', { class: 'conversation', 'aria-label': 'Conversation' });
  conversation.append(...openingFirst(ticket).map(messageElement));
  const reply = composer(ticket, (message) => conversation.append(messageElement(message)));
  const go = (id) => id && void navigate(`/tickets/${id}`);

  const main = element(
    'main',
    { class: 'ticket-page', 'data-ticket-id': ticket.id },
    element(
      'div',
      { class: 'ticket-column' },
      ticketHeader(ticket, queue, previous, next),
      conversation,
      reply.element,
    ),
    ticketSidebar(ticket),
  );
  const shown = () => {
    markQueue(queue);
    setShortcuts([
      { key: 'j', does: 'Next ticket', run: () => go(next) },
      { key: 'k', does: 'Previous ticket', run: () => go(previous) },
      { key: 'r', does: 'Reply', run: () => reply.focus('agent') },
      { key: 'n', does: 'Internal note', run: () => reply.focus('internal') },
      { key: 'u', does: 'Back to the queue', run: () => void navigate(`/queue/${queue}`) },
    ]);
  };
  return { title: `${ticket.number} ${ticket.subject}`, element: main, shown };
}

/** The queue that the agent works through and the tickets around this one in it. */
async function findPlace(ticket) {
  for (const queue of [lastShownQueue(), ticket.fields.queue]) {
    const ids = queue ? (await listTickets(queue)).map((row) => row.id) : [];
    const position = ids.indexOf(ticket.id);
    if (position >= 0) return { queue, previous: ids[position - 1], next: ids[position + 1] };
  }
  return { queue: ticket.fields.queue };
}

/** The description is the first message of the conversation; a ticket without text has none. */
function openingFirst(ticket) {
  if (!ticket.description) return ticket.messages;
  const opening = {
    id: `${ticket.id}-1`,
    role: 'customer',
    author: ticket.requester,
    at: ticket.created,
    text: ticket.description,
  };
  return [opening, ...ticket.messages];
}

function ticketHeader(ticket, queue, previous, next) {
  return element(
    'header',
    { class: 'ticket-header' },
    element(
      'nav',
      { class: 'crumbs', 'aria-label': 'Breadcrumb' },
      element('a', { href: `/queue/${queue}` }, queueNames[queue] ?? 'All tickets'),
      element('span', { 'aria-hidden': 'true' }, '/'),
      element('span', { 'aria-current': 'page' }, ticket.number),
      element(
        'span',
        { class: 'crumbs-step' },
        stepLink(previous, 'up', 'Previous ticket'),
        stepLink(next, 'down', 'Next ticket'),
      ),
    ),
    element('h1', { 'data-field': 'subject', tabindex: '-1', dir: 'auto' }, ticket.subject),
    element(
      'p',
      { class: 'ticket-byline' },
      icon('mail'),
      `${ticket.requester} by e-mail,`,
      timeElement(ticket.created, { 'data-field': 'created' }),
    ),
  );
}

function stepLink(id, iconName, label) {
  const shared = { class: 'icon-button', 'aria-label': label, title: label };
  if (!id) return element('button', { ...shared, type: 'button', disabled: true }, icon(iconName));
  return element('a', { ...shared, href: `/tickets/${id}` }, icon(iconName));
}

function notFoundPage(id) {
  const main = element(
    'main',
    { class: 'not-found' },
    element('h1', { tabindex: '-1' }, `There is no ticket ${id}`),
    element('p', {}, 'It may have been merged or deleted.'),
    element('a', { href: '/queue/all', class: 'button' }, 'Back to all tickets'),
  );
  const shown = () => {
    markQueue('');
    setShortcuts([]);
  };
  return { title: 'Not found', element: main, shown };
}
