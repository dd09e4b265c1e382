import { describe, expect, it, vi } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { findLastRun } from '../retraining/last-run';
import { jobsByHand } from './jobs';
import {
  by,
  days,
  evil,
  honest,
  note,
  releasedByJobs,
  runJobs,
  send,
  team,
  useWorlds,
  world,
  wrong,
} from './poisoned-world.test-support';

/** Attackers who forge what the rules go by: names of profiles, times, the tickets that heads are asked about. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

useWorlds();

describe('nothing gets through', () => {
  it('the names of the team’s known profiles, by another token', async () => {
    await team();
    await send(wrong(by(evil, '00', { labels: 1_200, clients: 4, days: 0.2, seed: 7 })), true);
    await runJobs();
    const outcome = (await findLastRun(world.store))?.outcome;
    const head = outcome?.heads.find((each) => each.head === 'field:queue');
    expect(head?.contrary.filter(({ client }) => client.startsWith(honest))).toEqual([]);
    expect(await releasedByJobs()).toEqual([]);
    note('names of known profiles, another token', 1, 'nothing: a profile is known by its token and name');
  });

  it('labels dated so that an attacker’s tickets alone are measured', async () => {
    await team();
    world.now -= 9 * millisecondsPerDay;
    for (let day = 0; day < 3; day++) {
      await send(wrong(by(evil, 'ff', { labels: 10, clients: 2, days: 0.2, seed: 200 + day })), true);
      world.now += 3 * millisecondsPerDay;
    }
    const ahead = by(evil, 'ff', { labels: 300, clients: 2, days: 0.2, seed: 210 });
    const dated = wrong(ahead).map((label) => ({
      ...label,
      at: new Date(Date.parse(label.at) + 1.5 * millisecondsPerDay).toISOString(),
    }));
    await send(dated, true);
    await days(3, () => runJobs(jobsByHand));
    expect(await releasedByJobs()).toEqual([]);
    note('times ahead of the clock, two known profiles', 12, 'nothing: two are too few to be measured by');
  });
});
