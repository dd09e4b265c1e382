import { element } from './elements.js';

let current = [];

/** Single keys of the view on screen: `{key, does, run}`. They replace those of the view before. */
export function setShortcuts(shortcuts) {
  current = shortcuts;
}

/** Listens on the whole document, as helpdesks do, but not while the user types into a field of the page. */
export function startShortcuts() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable], dialog')) return;
    const shortcut = [...current, help].find(({ key }) => key === event.key);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  });
}

export const help = { key: '?', does: 'Show these shortcuts', run: showShortcuts };

/** Opens the list of what the keys of this view do. */
export function showShortcuts() {
  const dialog = document.querySelector('dialog.shortcuts');
  dialog.replaceChildren(
    element('h2', { id: 'shortcuts-title' }, 'Keyboard shortcuts'),
    element(
      'dl',
      {},
      [...current, help].map(({ key, does }) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
      ),
    ),
    element('form', { method: 'dialog' }, element('button', { class: 'button' }, 'Close')),
  );
  dialog.showModal();
}
