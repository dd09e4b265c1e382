import { changeFields } from './data.js';
import { avatar, element } from './elements.js';
import { showToast } from './toast.js';
import { assignees, priorities, queueNames, statuses, types } from './words.js';

/** The fields beside a ticket; a change is kept at once. */
export function ticketSidebar(ticket) {
  const select = (name, label, choices) => selectField(ticket, name, label, choices);
  return element(
    'aside',
    { class: 'sidebar', 'data-sidebar': '', 'aria-label': 'Ticket details' },
    element(
      'section',
      { class: 'panel' },
      element('h2', {}, 'Ticket'),
      select('status', 'Status', statuses),
      select('priority', 'Priority', priorities),
      select('type', 'Type', types),
      select('queue', 'Queue', queueNames),
      select('assignee', 'Assignee', assignees),
      tagList(ticket.fields.tags),
    ),
    element(
      'section',
      { class: 'panel' },
      element('h2', {}, 'Requester'),
      element(
        'div',
        { class: 'person' },
        avatar(ticket.requester),
        element(
          'div',
          {},
          element('span', { class: 'person-name', 'data-field': 'requester' }, ticket.requester),
          element('span', { class: 'person-mail' }, ticket.requesterEmail),
        ),
      ),
    ),
  );
}

function selectField(ticket, name, label, choices) {
  const select = element(
    'select',
    { 'data-field': name },
    Object.entries(choices).map(([code, word]) => element('option', { value: code }, word)),
  );
  select.value = ticket.fields[name];
  select.addEventListener('change', async () => {
    try {
      await changeFields(ticket.id, { [name]: select.value });
      ticket.fields[name] = select.value;
      showToast(`${label} saved`);
    } catch {
      select.value = ticket.fields[name];
      showToast(`${label} could not be saved. Please try again.`);
    }
  });
  return element('label', { class: 'field' }, element('span', {}, label), select);
}

function tagList(tags) {
  const chips = tags.flatMap((tag) => [element('span', { class: 'tag' }, tag), ' ']);
  return element(
    'div',
    { class: 'field' },
    element('span', {}, 'Tags'),
    element('div', { class: 'tags', 'data-field': 'tags' }, chips),
  );
}
