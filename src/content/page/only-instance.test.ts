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

it('takes over from one in another script world', () => {
  const first = becomeOnlyInstance(document, () => true);
  delete world[Symbol.for('triage-lens')];
  expect(becomeOnlyInstance(document, () => true)).toBeDefined();
  expect(first?.signal.aborted).toBe(true);
});

it('starts again after it was stopped', () => {
  becomeOnlyInstance(document, () => true)?.abort();
  expect(becomeOnlyInstance(document, () => true)).toBeDefined();
});
