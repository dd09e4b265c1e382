// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isComposing, shortcutKey } from './typed-key';

const press = (init: KeyboardEventInit & { keyCode?: number }) => new KeyboardEvent('keydown', init);

it.each([
  ['a digit', { key: '2', code: 'Digit2' }, '2'],
  ['a French keyboard', { key: 'é', code: 'Digit2' }, '2'],
  ['a French keyboard with Shift', { key: '2', code: 'Digit2', shiftKey: true }, '2'],
  ['a Czech keyboard', { key: 'ě', code: 'Digit2' }, '2'],
  ['the number pad', { key: '2', code: 'Numpad2' }, '2'],
  ['the number pad without its lock', { key: 'ArrowDown', code: 'Numpad2' }, 'ArrowDown'],
  ['Arabic digits', { key: '٢', code: 'Digit2' }, '2'],
  ['Persian digits', { key: '۲', code: 'Digit2' }, '2'],
  ['Arabic digits on the number pad', { key: '٢', code: 'Numpad2' }, '2'],
  ['an English keyboard with Shift', { key: '@', code: 'Digit2', shiftKey: true }, '@'],
  ['a letter', { key: 'a', code: 'KeyA' }, 'a'],
])('%s', (_, init, key) => {
  expect(shortcutKey(press(init))).toBe(key);
});

it('an input method owns its keys', () => {
  expect(isComposing(press({ key: 'Enter', isComposing: true }))).toBe(true);
  expect(isComposing(press({ key: 'Process', keyCode: 229 }))).toBe(true);
  expect(isComposing(press({ key: 'Enter', keyCode: 13 }))).toBe(false);
});
