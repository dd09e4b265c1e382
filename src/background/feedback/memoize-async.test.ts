import { expect, it, vi } from 'vitest';
import { MemoizeAsync } from './memoize-async';

it('makes a thing once for all who ask at once, and anew of another version', async () => {
  const make = vi.fn(async () => ({}));
  const memory = new MemoizeAsync<object>();
  const [one, two] = await Promise.all([memory.get('a', '1', make), memory.get('a', '1', make)]);
  expect(one).toBe(two);
  expect(await memory.get('a', '1', make)).toBe(one);
  expect(make).toHaveBeenCalledOnce();
  expect(await memory.get('a', '2', make)).not.toBe(one);
  expect(await memory.get('b', '2', make)).not.toBe(one);
});

it('tries again what failed, and a late failure spoils nothing that was made since', async () => {
  const memory = new MemoizeAsync<number>();
  await expect(memory.get('a', '1', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect(await memory.get('a', '1', async () => 1)).toBe(1);
  let fail: (error: Error) => void = () => undefined;
  const failing = memory.get(
    'a',
    '2',
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  expect(await memory.get('a', '3', async () => 3)).toBe(3);
  fail(new Error('disk'));
  await expect(failing).rejects.toThrow('disk');
  expect(await memory.get('a', '3', async () => 4)).toBe(3);
});
