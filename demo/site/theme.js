import { element, icon } from './elements.js';

const themes = ['system', 'light', 'dark'];

/** A button that goes through the system's theme, light and dark, and remembers the choice. */
export function themeButton() {
  const label = element('span', { class: 'label' });
  const show = () => {
    label.textContent = `Theme: ${document.documentElement.dataset.theme}`;
  };
  const change = () => {
    const current = themes.indexOf(document.documentElement.dataset.theme);
    const next = themes[(current + 1) % themes.length];
    document.documentElement.dataset.theme = next;
    localStorage.setItem('theme', next);
    show();
  };
  show();
  return element('button', { type: 'button', class: 'rail-item', onclick: change }, icon('theme'), label);
}
