import { listTickets } from './data.js';
import { avatar, element, icon } from './elements.js';
import { showShortcuts } from './shortcuts.js';
import { themeButton } from './theme.js';
import { queues } from './words.js';

/** Fills the rail at the left: queues with the number of unsolved tickets, theme, shortcuts, who is on duty. */
export async function showNavigation() {
  const unsolved = (await listTickets('all')).filter((ticket) => ticket.fields.status !== 'solved');
  const count = (queue) => unsolved.filter((ticket) => ticket.fields.queue === queue).length;
  document
    .querySelector('.rail')
    .replaceChildren(
      element(
        'a',
        { class: 'brand', href: '/queue/all' },
        element('img', { src: '/icon.svg', alt: '', width: '28', height: '28' }),
        element('span', { class: 'label' }, 'Brightwater Desk'),
      ),
      queueLink('all', 'All tickets', 'inbox', unsolved.length),
      element('h2', { class: 'rail-heading label' }, 'Queues'),
      ...Object.entries(queues).map(([code, queue]) => queueLink(code, queue.name, queue.icon, count(code))),
      element('div', { class: 'rail-space' }),
      element(
        'button',
        { type: 'button', class: 'rail-item', onclick: showShortcuts },
        icon('keyboard'),
        element('span', { class: 'label' }, 'Shortcuts'),
      ),
      themeButton(),
      element(
        'div',
        { class: 'rail-agent' },
        avatar('Alex Morgan'),
        element('span', { class: 'label' }, 'Alex Morgan', element('small', {}, 'Available')),
      ),
    );
}

/** Marks the queue that is on screen. */
export function markQueue(queue) {
  for (const link of document.querySelectorAll('.rail a.rail-item')) {
    if (link.dataset.queue === queue) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function queueLink(code, name, iconName, count) {
  return element(
    'a',
    { class: 'rail-item', href: `/queue/${code}`, 'data-queue': code, title: name },
    icon(iconName),
    element('span', { class: 'label' }, name),
    element('span', { class: 'count', 'aria-label': `${count} unsolved` }, String(count)),
  );
}
