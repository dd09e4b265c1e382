import { expect, it, vi } from 'vitest';
import type { Ask } from '../../protocol/client';
import { createPartLoader, type LaterParts, providePart } from './later-parts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const parts = { ticket: {}, writing: {}, history: {} } as unknown as LaterParts;

it('a part comes after the parts of the ticket, and once', async () => {
  const run = vi.fn(async (_kind: string, { name }: { name: keyof LaterParts }) => {
    providePart(name, parts[name]);
    return {};
  });
  const load = createPartLoader(run as unknown as Ask);
  const [one, other] = await Promise.all([load('history'), load('history')]);
  expect([one, other]).toEqual([parts.history, parts.history]);
  await load('writing');
  expect(run.mock.calls.map(([, { name }]) => name)).toEqual(['ticket', 'history', 'writing']);
});

it('what could not be loaded is tried again when it is next wanted', async () => {
  const run = vi.fn(async (): Promise<object> => ({}));
  run.mockRejectedValueOnce(new Error('The site is off.'));
  const load = createPartLoader(run as unknown as Ask);
  await expect(load('ticket')).rejects.toThrow('The site is off.');
  await expect(load('ticket')).resolves.toBe(parts.ticket);
});

it('a script that ran and provided nothing is told as such, not as a part', async () => {
  const load = createPartLoader((async () => ({})) as unknown as Ask);
  await expect(load('pointing')).rejects.toThrow('pointing did not run');
});
