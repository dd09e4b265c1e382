import { listTickets } from './data.js';
import { avatar, element, icon } from './elements.js';
import { markQueue } from './navigation.js';
import { navigate } from './router.js';
import { setShortcuts } from './shortcuts.js';
import { timeElement } from './time.js';
import { priorities, queueNames, statuses } from './words.js';

let lastShown;

/** The queue that was on screen last, if any: the one that an agent works through. */
export function lastShownQueue() {
  return lastShown;
}

/** The view of one queue: a table of its tickets that can be narrowed by words and status. */
export async function queuePage(queue) {
  const tickets = await listTickets(queue);
  const name = queueNames[queue] ?? 'All tickets';
  const body = element('tbody');
  const total = element('p', { class: 'queue-total', role: 'status' });
  const filter = { words: '', status: '' };
  let rows = [];

  const step = (by) => {
    const position = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.min(Math.max(position + by, 0), rows.length - 1)]?.querySelector('a').focus();
  };
  const fill = () => {
    const matching = tickets.filter((ticket) => matches(ticket, filter));
    rows = matching.map(ticketRow);
    body.replaceChildren(...rows);
    total.textContent = matching.length === 1 ? '1 ticket' : `${matching.length} tickets`;
  };
  const search = searchField((words) => {
    filter.words = words;
    fill();
  });
  fill();

  const main = element(
    'main',
    { class: 'queue-page' },
    element('header', {}, element('h1', { tabindex: '-1' }, name), total),
    element(
      'div',
      { class: 'queue-filter' },
      search.element,
      statusFilter((status) => {
        filter.status = status;
        fill();
      }),
    ),
    element('div', { class: 'queue-table' }, ticketTable(body)),
  );
  const shown = () => {
    lastShown = queue;
    markQueue(queue);
    setShortcuts([
      { key: 'j', does: 'Next ticket', run: () => step(1) },
      { key: 'k', does: 'Previous ticket', run: () => step(-1) },
      { key: '/', does: 'Filter', run: search.focus },
    ]);
  };
  return { title: name, element: main, shown };
}

function matches(ticket, { words, status }) {
  const text = `${ticket.number} ${ticket.subject} ${ticket.requester} ${ticket.preview}`.toLowerCase();
  return (status === '' || ticket.fields.status === status) && text.includes(words.toLowerCase());
}

function searchField(changed) {
  const input = element('input', {
    type: 'search',
    placeholder: 'Filter by words, number or person',
    'aria-label': 'Filter tickets',
    oninput: () => changed(input.value.trim()),
  });
  return {
    element: element('label', { class: 'search' }, icon('search'), input),
    focus: () => input.focus(),
  };
}

function statusFilter(changed) {
  const options = [['', 'Any status'], ...Object.entries(statuses)];
  const group = element('fieldset', { class: 'segments' }, element('legend', {}, 'Status'));
  for (const [code, name] of options) {
    const input = element('input', { type: 'radio', name: 'status', value: code, checked: code === '' });
    input.addEventListener('change', () => changed(code));
    group.append(element('label', {}, input, element('span', {}, name)));
  }
  return group;
}

function ticketTable(body) {
  const columns = ['Ticket', 'Requester', 'Status', 'Priority', 'Updated'];
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        columns.map((name) => element('th', { scope: 'col' }, name)),
      ),
    ),
    body,
  );
}

function ticketRow(ticket) {
  const { status, priority } = ticket.fields;
  const address = `/tickets/${ticket.id}`;
  const open = (event) => {
    if (!event.target.closest('a')) void navigate(address);
  };
  return element(
    'tr',
    { 'data-status': status, onclick: open },
    element(
      'td',
      { class: 'queue-subject' },
      element('a', { href: address }, ticket.subject || '(no subject)'),
      element('p', {}, element('span', { class: 'number' }, ticket.number), ` ${ticket.preview}`),
    ),
    element(
      'td',
      { class: 'queue-person' },
      element('div', {}, avatar(ticket.requester), element('span', {}, ticket.requester)),
    ),
    element('td', {}, element('span', { class: 'pill', 'data-status': status }, statuses[status])),
    element(
      'td',
      {},
      element(
        'span',
        { class: 'priority', 'data-priority': priority },
        priority ? priorities[priority] : '—',
      ),
    ),
    element('td', { class: 'queue-time', 'data-created': ticket.created }, timeElement(ticket.updated)),
  );
}
