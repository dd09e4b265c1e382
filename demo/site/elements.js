const svg = 'http://www.w3.org/2000/svg';

/**
 * Builds an element. Attributes that are functions are listeners (`onclick`), `true` and `false` set and leave out;
 * children are elements or plain text, never markup.
 */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return node;
}

/** A line icon of icons.svg; decoration only, so it needs words beside it. */
export function icon(name) {
  const node = document.createElementNS(svg, 'svg');
  node.setAttribute('class', 'icon');
  node.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(svg, 'use');
  use.setAttribute('href', `/icons.svg#${name}`);
  node.append(use);
  return node;
}

/** A round mark with the initials of a name, in one of six tones. */
export function avatar(name) {
  const initials = name
    .replace(/^Dr\. /, '')
    .split(' ')
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return element('span', { class: 'avatar', 'data-tone': String(tone), 'aria-hidden': 'true' }, initials);
}
