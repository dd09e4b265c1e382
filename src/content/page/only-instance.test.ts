// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { becomeOnlyInstance } from './only-instance';

const world = globalThis as { [marker: symbol]: unknown };

afterEach(() => {
  delete world[Symbol.for('triage-lens')];
});

it('does not start beside an instance that works', () => {
  const first = becomeOnlyInstance(document, () => true);
  expect(first).toBeDefined();
  expect(becomeOnlyInstance(document, () => true)).toBeUndefined();
  expect(first?.signal.aborted).toBe(false);
});

it('takes over from one whose extension is gone', () => {
  let isAlive = true;
  const first = becomeOnlyInstance(document, () => isAlive);
  isAlive = false;
  expect(becomeOnlyInstance(document, () => true)?.signal.aborted).toBe(false);
  expect(first?.signal.aborted).toBe(true);
});

it('takes over from one in another script world whose extension is gone', () => {
  let isAlive = true;
  const first = becomeOnlyInstance(document, () => isAlive);
  delete world[Symbol.for('triage-lens')];
  isAlive = false;
  expect(becomeOnlyInstance(document, () => true)).toBeDefined();
  expect(first?.signal.aborted).toBe(true);
});

it('stays when a page pretends to be a newer instance', () => {
  const first = becomeOnlyInstance(document, () => true);
  document.dispatchEvent(new CustomEvent('triage-lens:takeover'));
  expect(first?.signal.aborted).toBe(false);
});

it('starts again after it was stopped', () => {
  becomeOnlyInstance(document, () => true)?.abort();
  expect(becomeOnlyInstance(document, () => true)).toBeDefined();
});
