// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { findAll, findFirst, isVisible } from './reach';

beforeEach(() => {
  document.body.innerHTML = '<div id="host"></div><p class="here">outer</p>';
  const inner = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (inner) inner.innerHTML = '<p class="here">inner</p><x-deep></x-deep>';
  const deep = inner?.querySelector('x-deep')?.attachShadow({ mode: 'open' });
  if (deep) deep.innerHTML = '<b>deepest</b>';
});

const textsOf = (elements: Element[]) => elements.map(({ textContent }) => textContent);

it('looks into shadow roots only where the adapter reaches there', () => {
  expect(textsOf(findAll(document, '.here', []))).toEqual(['outer']);
  expect(textsOf(findAll(document, '.here', ['shadow']))).toEqual(['outer', 'inner']);
  expect(findFirst(document, '#host >>> x-deep >>> b', ['shadow'])?.textContent).toBe('deepest');
});

it('finds nothing by a selector that the browser does not know', () => {
  expect(findFirst(document, '::nonsense((', [])).toBeUndefined();
  expect(findAll(document, ':has(', ['shadow'])).toEqual([]);
});

it('tells what is hidden, itself or with what it is in', () => {
  document.body.innerHTML = '<div style="display: none"><i></i></div><div hidden><b></b></div><u></u>';
  const shown = ['i', 'b', 'u'].map((css) => isVisible(document.querySelector(css) ?? document.body));
  expect(shown).toEqual([false, false, true]);
});
