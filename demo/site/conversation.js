import { avatar, element, icon } from './elements.js';
import { timeElement } from './time.js';

/** One message; texts are shown as they came, line by line, never as markup. */
export function messageElement(message) {
  return element(
    'article',
    {
      class: 'message',
      'data-message-id': message.id,
      'data-role': message.role,
    },
    message.role === 'system' ? undefined : avatar(message.author),
    element(
      'div',
      { class: 'message-content' },
      element(
        'header',
        {},
        element('span', { class: 'message-author', 'data-author': '' }, message.author),
        message.role === 'internal' ? internalMark() : undefined,
        timeElement(message.at),
      ),
      element('div', { class: 'message-body', dir: 'auto' }, message.text),
    ),
  );
}

function internalMark() {
  return element('span', { class: 'internal-mark' }, icon('lock'), 'Internal note');
}
