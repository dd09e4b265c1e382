import { describe, expect, it, vi } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import type { CuratedLabel } from '../lake/curated-label';
import { findLastRun } from '../retraining/last-run';
import { teamNow } from '../retraining/team.test-support';
import { jobsByHand } from './jobs';
import {
  by,
  change,
  channel,
  days,
  evil,
  gettingBetter,
  honest,
  note,
  promoteLast,
  releasedByJobs,
  runJobs,
  send,
  sleep,
  team,
  useWorlds,
  world,
  wrong,
} from './poisoned-world.test-support';

/** Attackers who wait until they are known, and never more than two at a time: what of theirs is released. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

useWorlds();

const queue = async () =>
  (await findLastRun(world.store))?.outcome?.heads.find(({ head }) => head === 'field:queue');

describe('two that were known when they turned', () => {
  it.each([1, 2, 4])('against a team of %i', async (clients) => {
    await team(clients);
    await sleep(2);
    await send(wrong(by(evil, 'ff', { labels: 600, clients: 2, days: 0.2, seed: 310 })), true);
    await runJobs(jobsByHand);
    expect(await queue()).toBeDefined();
    expect(await releasedByJobs()).toEqual([]);
    note(`two sleeping profiles turn, team of ${clients}`, 9, 'nothing');
  });

  it('among many who have too few labels to be judged', async () => {
    world.now = teamNow - 14 * millisecondsPerDay;
    await send(by(honest, '00', { labels: 140, seed: 7, days: 20, clients: 10 }));
    await runJobs();
    await promoteLast();
    world.now = teamNow;
    await send(by(honest, '00', { labels: 140, seed: 8, days: 10, clients: 10 }));
    await sleep(2);
    await send(wrong(by(evil, 'ff', { labels: 800, clients: 2, days: 0.2, seed: 311 })), true);
    await runJobs(jobsByHand);
    expect(await queue()).toBeDefined();
    expect(await releasedByJobs()).toEqual([]);
    note('two sleeping profiles turn, ten with 28 labels each', 9, 'nothing');
  });

  it('with new names by nine tokens beside them', async () => {
    await team();
    await sleep(2);
    await send(wrong(by(evil, 'ff', { labels: 300, clients: 2, days: 0.2, seed: 320 })), true);
    const tokens = ['4', '5', '6', '7', '8', '9', 'a', 'b', 'c'].map((digit) => digit.repeat(8));
    for (const [i, token] of tokens.entries())
      await send(wrong(by(token, 'fe', { labels: 120, clients: 12, days: 0.2, seed: 321 + i })), true);
    await runJobs(jobsByHand, tokens);
    expect(await queue()).toBeDefined();
    expect(await releasedByJobs()).toEqual([]);
    note('two sleeping profiles and nine tokens’ new names', 9, 'nothing');
  });

  it('drifting slowly, from one label in twelve to all', async () => {
    await team();
    await sleep(2);
    await days(6, (day) => {
      const labels = by(evil, 'ff', { labels: 90, clients: 2, days: 0.2, seed: 330 + day });
      const isTurned = (i: number) => i % 12 < 2 ** day;
      return send(
        labels.flatMap((label, i) => (isTurned(i) ? wrong([label]) : [label])),
        true,
      );
    });
    expect(await releasedByJobs()).toEqual([]);
    note('slow drift by two known profiles', 15, 'nothing');
  });

  it('under two names each, as a month ends', async () => {
    await team(2);
    world.now = teamNow - 10 * millisecondsPerDay;
    await sleep(2, 'fa');
    await send(wrong(by(evil, 'fa', { labels: 200, clients: 2, days: 0.2, seed: 340 })), true);
    world.now = teamNow;
    await sleep(2, 'fb');
    await send(wrong(by(evil, 'fb', { labels: 200, clients: 2, days: 0.2, seed: 341 })), true);
    await runJobs(jobsByHand);
    expect(await queue()).toBeDefined();
    expect(await releasedByJobs()).toEqual([]);
    note('two known profiles as a month ends, team of two', 19, 'nothing');
  });
});

describe('one rare value flipped, while the head gets better otherwise', () => {
  const thin = ({ final }: CuratedLabel, i: number) => final !== 'hardware' || i % 5 === 0;

  it.each([
    [0, 0],
    [1, 0.2],
    [2, 0.2],
    [2, 9],
  ])('by %i known, over %d days', async (clients, spread) => {
    await gettingBetter(4, thin);
    if (clients > 0) {
      await sleep(clients);
      const flipped = by(evil, 'ff', { labels: 600, clients, days: spread, seed: 350 }).map((label) =>
        label.final === 'hardware' ? { ...label, final: 'travel' } : label,
      );
      await send(flipped, true);
    }
    await runJobs(jobsByHand);
    const released = await releasedByJobs();
    const outcome = await queue();
    if (outcome?.status !== 'passed') throw new Error('The head is better otherwise, and has not passed.');
    // Two who spread their labels over the days do not keep the better head back; nor do they turn the value around in it.
    expect(released).toEqual(clients === 0 || spread > 1 ? ['field:queue 20 %'] : []);
    const hardware = outcome.comparison.rare.find(({ value }) => value === 'hardware');
    if (released.length > 0) expect(hardware?.lost).toBeLessThanOrEqual(1);
    const through = released.length > 0 ? 'the better head, the value right in it' : 'nothing';
    if (clients > 0) note(`one rare value flipped by ${clients} known, over ${spread} days`, 9, through);
  });
});

describe('a trial, by two that are known', () => {
  it.each([
    ['a good one told to be bad', 6, [0.95, 0.7], [0, 1]],
    ['a bad one praised', 6, [0.4, 0.7], [1, 1]],
    ['a bad one praised, and what was before run down', 6, [0.4, 0.7], [1, 0]],
    ['a bad one praised, team of three', 3, [0.4, 0.7], [1, 0]],
  ] as const)('%s', async (how, clients, [good, usual], [ofTrial, ofBefore]) => {
    await gettingBetter(clients);
    await runJobs();
    const { stable, canary } = await channel();
    const [tried, before] = [`team@${canary?.bundle.version}`, `team@${stable[0]?.version}`];
    await sleep(2);
    await days(4, async (day) => {
      const common = { labels: 100, days: 1, seed: 360 + day };
      const says = (suggestedRight: number, model: string) => ({ ...common, suggestedRight, model });
      await send(by(honest, '00', { ...says(good, tried), clients }));
      await send(by(honest, '00', { ...says(usual, before), clients, seed: 380 + day }));
      await send(by(evil, 'ff', { ...says(ofTrial, tried), clients: 2 }), true);
      await send(by(evil, 'ff', { ...says(ofBefore, before), clients: 2, seed: 370 + day }), true);
    });
    const after = await channel();
    expect(after.stable).toEqual(stable);
    note(`trial by two known: ${how}`, 13, after.canary ? 'nothing: not decided' : 'nothing: taken back');
  });
});

it('rolled back, promoted again, rolled back: jobs release nothing after a rollback', async () => {
  await gettingBetter();
  await runJobs();
  const { canary } = await channel();
  if (!canary) throw new Error('Nothing is on trial.');
  const acts = [
    { action: 'rollback' },
    { action: 'promote', bundle: canary.bundle, percent: 100 },
    { action: 'rollback' },
    { action: 'promote', bundle: canary.bundle, percent: 20 },
    { action: 'rollback' },
  ] as const;
  const changed: number[] = [];
  for (const [i, act] of acts.entries()) {
    await change(act);
    world.now += millisecondsPerDay;
    await send(by(honest, '00', { labels: 40, days: 1, seed: 390 + i }));
    const before = await channel();
    await runJobs(jobsByHand);
    if (JSON.stringify(before) !== JSON.stringify(await channel())) changed.push(i);
  }
  expect(changed).toEqual([]);
  expect(await releasedByJobs()).toEqual(['field:queue 20 %']);
  note('rolled back, promoted again, rolled back, on trial, rolled back', acts.length, 'nothing');
});
