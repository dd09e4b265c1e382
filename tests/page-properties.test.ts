import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Folders whose code looks at elements of pages. */
const folders = ['reading', 'drivers', 'writing', 'closed-tickets', 'pointing', 'page', 'session'].map(
  (name) => join('src/content', name),
);

/** A form's controls hide these of the form, and named elements those of the document; see `drivers/nodes.ts`. */
const hidden =
  /(?<!nodes\s*)\??\.(nextSibling|firstChild|nextElementSibling|previousElementSibling|parentElement|parentNode|childNodes|children|nodeType|nodeValue|textContent|innerText|tagName|localName|matches|closest|contains|getAttribute|hasAttribute|attributes|classList|ownerDocument|getRootNode|querySelector|querySelectorAll|checkVisibility|getBoundingClientRect|documentElement|readyState|defaultView|cookie|activeElement|createElement|isConnected)\b(?!')/g;

/** Of our own objects and controls. */
const ownNames = [
  'card-pill.ts: .getAttribute',
  'card-pill.ts: .isConnected',
  'card-pill.ts: .matches',
  'card-pill.ts: .ownerDocument',
  'card-pill.ts: .textContent',
  'floating-place.ts: .matches',
  'host-theme.ts: .matches',
  'mount.ts: .isConnected',
  'mount.ts: .parentElement',
  'mount.ts: .querySelector',
  'pick-from-page.ts: .closest',
  'exchange.ts: .cookie',
  'lines-of.ts: .children',
  'pointing-panel.tsx: .localName',
  'selectors.ts: .attributes',
];

it('no property of a page is read where a form could hide it', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.tsx?$/.test(name) && !/test/.test(name) && name !== 'nodes.ts')
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(hidden)]
      .map(([text]) => `${file}: ${text}`)
      .filter((each) => !ownNames.some((name) => each.endsWith(name))),
  );
  expect(found).toEqual([]);
});
