import { expect, it, vi } from 'vitest';
import { settlePromises } from '../api/test-fakes';
import { KeepReady } from './keep-ready';

vi.mock('webextension-polyfill', () => ({ default: {} }));

function createParts(minutes: number, closed = true) {
  return {
    alarms: { create: vi.fn(async () => {}) },
    document: { closeUnlessLearning: vi.fn(async () => closed) },
    readMinutes: async () => minutes,
  };
}

it('the time begins anew with each ticket, and when it is over the memory is freed', async () => {
  const parts = createParts(30);
  const ready = new KeepReady(parts);
  ready.note();
  ready.note();
  await settlePromises();
  expect(parts.alarms.create.mock.calls).toEqual([
    ['rest', { delayInMinutes: 30 }],
    ['rest', { delayInMinutes: 30 }],
  ]);
  expect(parts.document.closeUnlessLearning).not.toHaveBeenCalled();
  await ready.ring();
  expect(parts.document.closeUnlessLearning).toHaveBeenCalledOnce();
  expect(parts.alarms.create).toHaveBeenCalledTimes(2);
});

it('where a desk is being learned it waits once more', async () => {
  const parts = createParts(30, false);
  await new KeepReady(parts).ring();
  expect(parts.alarms.create).toHaveBeenCalledExactlyOnceWith('rest', { delayInMinutes: 30 });
});

it('without any time the model stays about as long as an idle worker', async () => {
  const parts = createParts(0);
  new KeepReady(parts).note();
  await settlePromises();
  expect(parts.alarms.create).toHaveBeenCalledWith('rest', { delayInMinutes: 0.5 });
});
