// @vitest-environment happy-dom

import { expect, it, vi } from 'vitest';
import { ListRows } from './list-rows';
import type { RowReader } from './row-reader';

it('is told of what the page changes, and not of what we change', async () => {
  document.body.innerHTML = '<ul><li>one</li></ul>';
  const [row] = document.querySelectorAll('li');
  const reader = {
    attributes: ['title'],
    find: () => ({ css: 'li', rows: [...document.querySelectorAll('li')] }),
  } as unknown as RowReader;
  const changed = vi.fn();
  const stop = new AbortController();
  const rows = new ListRows(document, reader, { changed, removed: vi.fn() }, stop.signal);
  rows.find();
  expect(changed).toHaveBeenCalledTimes(1);
  rows.change(() => row?.append(document.createElement('b')));
  await new Promise((resolve) => setTimeout(resolve));
  expect(changed).toHaveBeenCalledTimes(1);
  row?.append(document.createElement('i'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(changed).toHaveBeenCalledTimes(2);
  stop.abort();
});
