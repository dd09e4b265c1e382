import { describe, expect, it, vi } from 'vitest';
import shipped from '../../models/general/manifest.json' with { type: 'json' };
import { millisecondsPerDay, millisecondsPerHour } from '../../src/core/days';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { changeChannel } from '../registry/change-channel';
import { stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { findLastRun } from '../retraining/last-run';
import { teamNow } from '../retraining/team.test-support';
import { jobsByHand } from './jobs';
import {
  by,
  change,
  days,
  evil,
  honest,
  note,
  promoteLast,
  releasedByJobs,
  runJobs,
  send,
  team,
  useWorlds,
  world,
  wrong,
} from './poisoned-world.test-support';

/**
 * Who has a token sends labels that mean harm, with a pretended clock. A world is what was there before, what the attacker
 * sends, and how the days go by; nothing may be released, on trial or for all, that an attacker has taught, unless at least three
 * profiles collude that have been known for a week, and fewer than three others contradict them. Then it is said what happens.
 */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

useWorlds();

describe('nothing gets through', () => {
  it.each([
    ['a fresh cloud, three invented profiles', 3],
    ['a fresh cloud, one profile', 1],
  ])('%s', async (name, clients) => {
    await send(wrong(by(evil, 'ff', { labels: 120, clients, head: 'severity' })), true);
    await runJobs();
    world.now += millisecondsPerHour;
    await send(wrong(by(evil, 'ff', { labels: 60, clients, seed: 2, head: 'severity', days: 1 })), true);
    await runJobs(jobsByHand);
    expect(await releasedByJobs()).toEqual([]);
    note(name, 1, 'nothing: the first release is an administrator’s');
  });

  it('another head than the team’s, by another token', async () => {
    await team();
    await send(wrong(by(evil, 'ff', { labels: 260, clients: 3, head: 'field:urgency' })), true);
    await days(2, () =>
      send(
        wrong(
          by(evil, 'ff', { labels: 30, clients: 3, head: 'field:urgency', days: 1, seed: world.now % 97 }),
        ),
        true,
      ),
    );
    expect((await releasedByJobs()).filter((each) => each.includes('urgency'))).toEqual([]);
    note('another head, another token', 3, 'nothing: the first release is an administrator’s');
  });

  it('the team’s head, twelve names that sleep for eight days', async () => {
    await team();
    world.now -= 8 * millisecondsPerDay;
    await send(wrong(by(evil, 'ff', { labels: 12, clients: 12, days: 0.2 })), true);
    world.now += 8 * millisecondsPerDay;
    await send(wrong(by(evil, 'ff', { labels: 1_200, clients: 12, days: 0.2, seed: 9 })), true);
    await runJobs();
    const found = (await findLastRun(world.store))?.outcome?.heads.find(({ head }) => head === 'field:queue');
    const leftOut = found?.contrary.map(({ client }) => client) ?? [];
    expect(leftOut.filter((client) => client.startsWith(honest))).toEqual([]);
    expect(await releasedByJobs()).toEqual([]);
    note('sleeping names, one day of labels each', 8, 'nothing: they are one party');
  });

  it.each([3, 12])('the team’s head, %i names that label on four days of nine', async (clients) => {
    await team();
    for (const daysAgo of [9, 6, 3]) {
      world.now = teamNow - daysAgo * millisecondsPerDay;
      await send(wrong(by(evil, 'ff', { labels: 12, clients, days: 0.2, seed: 10 + daysAgo })), true);
    }
    world.now = teamNow;
    await send(wrong(by(evil, 'ff', { labels: 1_200, clients, days: 0.2, seed: 9 })), true);
    await runJobs();
    const found = (await findLastRun(world.store))?.outcome?.heads.find(({ head }) => head === 'field:queue');
    expect(found).toMatchObject({
      status: 'not-learned',
      findings: expect.arrayContaining(['disputed']),
      contrary: [],
      disputed: expect.arrayContaining([
        '4 profiles of token 11111111',
        `${clients} profiles of token 22222222`,
      ]),
    });
    expect(await releasedByJobs()).toEqual([]);
    note(
      `${clients} known names against four`,
      9,
      'nothing: neither side is left out, an administrator decides',
    );
  });

  it('the team’s head, forty new names by three tokens', async () => {
    await team();
    for (const [i, token] of ['22222222', '33333333', '22222222'].entries())
      await send(wrong(by(token, `f${i}`, { labels: 500, clients: 40, days: 1, seed: 30 + i })), true);
    await runJobs();
    expect(await releasedByJobs()).toEqual([]);
    note('many new names by several tokens', 1, 'nothing: each token’s new names are one party');
  });

  it('a slow drift of the team’s head by one profile', async () => {
    await team();
    await days(6, (day) =>
      send(wrong(by(evil, 'ff', { labels: 20 + 10 * day, clients: 1, days: 1, seed: 40 + day })), true),
    );
    expect(await releasedByJobs()).toEqual([]);
    note('slow drift by one profile', 6, 'nothing');
  });

  it('one rare value flipped, and everything else right', async () => {
    await team();
    const flipped = by(evil, 'ff', { labels: 600, clients: 40, days: 1, seed: 50, suggestedRight: 0.9 }).map(
      (label) => (label.final === 'travel' ? { ...label, final: 'access' } : label),
    );
    await send(flipped, true);
    await runJobs();
    expect(await releasedByJobs()).toEqual([]);
    note('one rare value flipped', 1, 'nothing');
  });

  it('a month ends: one profile under three months’ names is not three', async () => {
    await team();
    const start = Date.parse('2026-11-01T12:00:00Z');
    for (const [month, name] of ['fa', 'fb', 'fc'].entries()) {
      world.now = start + month * 31 * millisecondsPerDay;
      await send(
        wrong(by(evil, name, { labels: 200, clients: 1, days: 20, seed: 60 + month, head: 'field:team' })),
        true,
      );
    }
    await runJobs(jobsByHand);
    const found = (await findLastRun(world.store))?.outcome?.heads.find(({ head }) => head === 'field:team');
    expect(found).toMatchObject({ status: 'passed', waits: expect.arrayContaining(['few-parties']) });
    expect((await releasedByJobs()).filter((each) => each.includes('team'))).toEqual([]);
    note('one profile through three months', 62, 'nothing: profiles of different months are not added up');
  });

  it('a rollback lasts, whatever the labels go on saying', async () => {
    await team();
    await promoteLast(20);
    await change({ action: 'rollback' });
    await days(5, (day) => send(by(honest, '00', { labels: 30, days: 1, seed: 70 + day })));
    expect(await releasedByJobs()).toEqual([]);
    note('after a rollback', 5, 'nothing: an administrator decides');
  });

  it('61 invented heads do not crowd out the team’s', async () => {
    await team();
    for (let head = 0; head < 61; head++)
      await send(
        by(evil, 'ff', { labels: 210, clients: 20, days: 1, seed: 80, head: `field:x${head}` }),
        true,
      );
    await runJobs(jobsByHand);
    const heads = (await findLastRun(world.store))?.outcome?.heads.map(({ head }) => head) ?? [];
    expect(heads).toContain('field:queue');
    expect(await releasedByJobs()).toEqual([]);
    note('61 invented heads', 1, 'nothing, and the team’s head is looked at');
  });
});

describe('a trial', () => {
  /** On trial by a job, as after a run whose head is better. */
  async function onTrial(): Promise<{ tried: string; before: string }> {
    await team(6);
    const keys = readConfiguration(testEnvironment('')).signingKeys;
    const last = (await findLastRun(world.store))?.outcome?.bundle;
    if (!last) throw new Error('Nothing passed.');
    world.now += millisecondsPerHour;
    await send(by(honest, '00', { labels: 120, days: 1, clients: 6, seed: 90 }));
    await runJobs(jobsByHand);
    const tried = (await findLastRun(world.store))?.outcome?.bundle ?? last;
    await changeChannel(channelLog(world.store), {
      ...{
        channel: 'stable',
        act: { action: 'promote', bundle: tried, percent: 20 },
        by: 'job train',
        now: world.now,
        keys,
      },
    });
    const { canary } = stateAfter(await channelLog(world.store).read('stable'));
    return { tried: `team@${canary?.bundle.version}`, before: `${shipped.name}@${shipped.version}` };
  }
  const state = async () => stateAfter(await channelLog(world.store).read('stable'));

  it.each([
    ['ended as worse', 0],
    ['made everybody’s', 1],
  ])('is not %s by one new profile, nor by forty', async (how, suggestedRight) => {
    const { tried } = await onTrial();
    await days(4, (day) =>
      send(
        by(evil, 'ff', {
          labels: 200,
          clients: day < 2 ? 1 : 40,
          days: 1,
          seed: 91 + day,
          suggestedRight,
          model: tried,
        }),
        true,
      ),
    );
    expect((await state()).canary).toBeDefined();
    note(`trial sabotage: ${how}`, 4, 'nothing: new profiles do not decide');
  });

  it('is decided by five known profiles after three days', async () => {
    const { tried, before } = await onTrial();
    const common = { labels: 150, clients: 6, days: 1 };
    const each = async (day: number) => {
      await send(by(honest, '00', { ...common, seed: 95 + day, suggestedRight: 0.95, model: tried }));
      await send(by(honest, '00', { ...common, seed: 99 + day, suggestedRight: 0.7, model: before }));
    };
    await days(2, each);
    expect((await state()).canary).toBeDefined();
    await days(2, each);
    expect((await state()).canary).toBeUndefined();
  });
});

it('three known profiles that collude against two get on trial what an administrator has let the jobs refresh, and end there', async () => {
  await team(2);
  await days(9, (day) =>
    send(wrong(by(evil, 'ff', { labels: 150, clients: 3, days: 1, seed: 100 + day })), true),
  );
  const { canary } = stateAfter(await channelLog(world.store).read('stable'));
  expect(await releasedByJobs()).toEqual(['field:queue 20 %']);
  const model = `team@${canary?.bundle.version}`;
  await days(4, (day) => {
    const labels = wrong(by(evil, 'ff', { labels: 90, clients: 3, days: 1, seed: 120 + day, model }));
    return send(
      labels.map((label) => ({ ...label, suggested: label.final })),
      true,
    );
  });
  world.now += 28 * millisecondsPerDay;
  await runJobs();
  const { stable, ...trial } = stateAfter(await channelLog(world.store).read('stable'));
  expect([stable.length, trial.canary]).toEqual([1, undefined]);
  expect(await releasedByJobs()).toEqual(['field:queue 20 %']);
  note('three colluding profiles, known for a week, against two', 41, 'on trial for four weeks, for 20 %');
});
