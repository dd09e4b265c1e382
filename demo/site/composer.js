import { addMessage } from './data.js';
import { element } from './elements.js';
import { showToast } from './toast.js';

/** The box at the bottom of a ticket, for a reply or an internal note. `sent` gets each new message. */
export function composer(ticket, sent) {
  const text = element('textarea', { rows: '2', 'aria-label': 'Message' });
  const reply = roleChoice('agent', 'Reply to customer', true);
  const note = roleChoice('internal', 'Internal note', false);
  const show = () => {
    form.dataset.role = note.input.checked ? 'internal' : 'agent';
    text.placeholder = note.input.checked ? 'Only colleagues see this' : `Reply to ${ticket.requester}`;
  };
  const send = async (event) => {
    event.preventDefault();
    if (!text.value.trim()) return text.focus();
    try {
      const changed = await addMessage(ticket.id, form.dataset.role, text.value);
      text.value = '';
      sent(changed.messages.at(-1));
    } catch {
      showToast('The message could not be sent. Your text is still there; please try again.');
    }
  };
  const form = element(
    'form',
    { class: 'composer', onsubmit: send, onchange: show },
    element('fieldset', { class: 'composer-roles' }, element('legend', {}, 'Kind'), reply.label, note.label),
    text,
    element(
      'div',
      { class: 'composer-foot' },
      element('span', {}, element('kbd', {}, 'r'), ' reply  ', element('kbd', {}, 'n'), ' note'),
      element('button', { class: 'button primary' }, 'Send'),
    ),
  );
  show();
  const focus = (role) => {
    (role === 'internal' ? note : reply).input.checked = true;
    show();
    text.focus();
  };
  return { element: form, focus };
}

function roleChoice(role, name, checked) {
  const input = element('input', { type: 'radio', name: 'role', value: role, checked });
  return { input, label: element('label', {}, input, element('span', {}, name)) };
}
