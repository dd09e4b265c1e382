/**
 * Chromium before version 148 has no `browser` of its own, and what a page names so would be found in its place:
 * `webextension-polyfill` would take a form of a ticket's text for the browser's interface. A property of our own world
 * hides the page's.
 */
if (!Object.hasOwn(globalThis, 'browser'))
  Object.defineProperty(globalThis, 'browser', { value: undefined, writable: true, configurable: true });
