import { expect, it, vi } from 'vitest';
import { KnownPolicy } from './known-policy';

/** A browser that has just started, with what it told last time and what it is going to tell. */
function startBrowser(last: unknown, told: unknown) {
  let tell = (): void => {};
  const telling = new Promise<unknown>((resolve) => (tell = () => resolve(told)));
  const kept: unknown[] = [];
  const corrected = vi.fn();
  const report = vi.fn();
  const parts = {
    readTold: () => telling,
    last: {
      async read() {
        if (last instanceof Error) throw last;
        return last === undefined ? undefined : { policy: last };
      },
      keep: async (policy: unknown) => void kept.push(policy),
    },
    report,
  };
  return { policy: new KnownPolicy(parts, corrected), tell, kept, corrected, report };
}

/** Whether it is settled already, without waiting for it. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  const turns = new Promise((resolve) => setTimeout(() => resolve(pending)));
  return (await Promise.race([promise, turns])) === pending;
}

it('shows by the last policy at once, and has everything else wait for the present one', async () => {
  const { policy, tell, corrected } = startBrowser({ mode: 'suggest' }, { mode: 'suggest' });
  expect(await policy.readSoFar()).toMatchObject({ mode: 'suggest' });
  const [present, isAsBefore] = [policy.read(), policy.isAsBefore()];
  expect([await isPending(present), await isPending(isAsBefore)]).toEqual([true, true]);
  tell();
  expect(await present).toMatchObject({ mode: 'suggest' });
  expect(await isAsBefore).toBe(true);
  expect(corrected).not.toHaveBeenCalled();
});

it.each([
  ['changed', { sites: ['https://desk.example'] }, { sites: ['https://other.example'] }],
  ['removed', { mode: 'suggest' }, {}],
  ['first', {}, { mode: 'off' }],
  ['changed in what is learned alone', { learning: { keep: 'nothing' } }, { learning: { keep: 'text' } }],
])('what began under the last policy is not kept under one that was %s', async (_, last, told) => {
  const { policy, tell, kept, corrected } = startBrowser(last, told);
  await policy.readSoFar();
  const began = policy.isAsBefore();
  tell();
  expect(await began).toBe(false);
  expect(corrected).toHaveBeenCalledOnce();
  // The next request begins under the present one.
  expect(await policy.isAsBefore()).toBe(true);
  expect(await policy.readSoFar()).toEqual(await policy.read());
  expect(kept).toEqual([told]);
});

it('writes nothing without a click before the policy is told, and tells the pages afterwards', async () => {
  const { policy, tell, corrected } = startBrowser({ writeBack: 'auto' }, { writeBack: 'auto' });
  expect(await policy.readSoFar()).toMatchObject({ writeBack: 'click' });
  const began = policy.isAsBefore();
  tell();
  expect(await began).toBe(true);
  expect(corrected).toHaveBeenCalledOnce();
  expect(await policy.readSoFar()).toMatchObject({ writeBack: 'auto' });
});

it.each([
  ['on the first start ever', undefined, 0],
  ['where the last policy cannot be opened', new Error('altered'), 1],
])('allows nothing %s before the policy is told', async (_, last, reported) => {
  const { policy, tell, report } = startBrowser(last, { mode: 'off' });
  const soFar = policy.readSoFar();
  expect(await isPending(soFar)).toBe(true);
  tell();
  expect(await soFar).toMatchObject({ mode: 'off' });
  expect(await policy.isAsBefore()).toBe(true);
  expect(report).toHaveBeenCalledTimes(reported);
});

it('does not ask for the last policy where the present one is told', async () => {
  const { policy, tell, corrected } = startBrowser({ mode: 'off' }, {});
  tell();
  await policy.read();
  expect(await policy.readSoFar()).toMatchObject({ mode: 'assist' });
  expect(corrected).not.toHaveBeenCalled();
});
