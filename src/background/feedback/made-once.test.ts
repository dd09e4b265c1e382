import { expect, it, vi } from 'vitest';
import { createMadeOnce } from './made-once';

it('makes a thing once for all who ask at once, and anew under another mark', async () => {
  const make = vi.fn(async () => ({}));
  const madeOnce = createMadeOnce<object>();
  const [one, two] = await Promise.all([madeOnce('a', '1', make), madeOnce('a', '1', make)]);
  expect(one).toBe(two);
  expect(await madeOnce('a', '1', make)).toBe(one);
  expect(make).toHaveBeenCalledOnce();
  expect(await madeOnce('a', '2', make)).not.toBe(one);
  expect(await madeOnce('b', '2', make)).not.toBe(one);
});

it('tries again what failed, and a late failure spoils nothing that was made since', async () => {
  const madeOnce = createMadeOnce<number>();
  await expect(madeOnce('a', '1', () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  expect(await madeOnce('a', '1', async () => 1)).toBe(1);
  let fail: (error: Error) => void = () => undefined;
  const failing = madeOnce(
    'a',
    '2',
    () =>
      new Promise((_, reject) => {
        fail = reject;
      }),
  );
  expect(await madeOnce('a', '3', async () => 3)).toBe(3);
  fail(new Error('disk'));
  await expect(failing).rejects.toThrow('disk');
  expect(await madeOnce('a', '3', async () => 4)).toBe(3);
});
