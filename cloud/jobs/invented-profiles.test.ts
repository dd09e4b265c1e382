import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import shipped from '../../models/general/manifest.json' with { type: 'json' };
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
import { stateAfter } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { describeRun } from '../retraining/describe-run';
import { findLastRun } from '../retraining/last-run';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { readTrainingRuns } from '../stats/training-runs';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';

vi.setConfig({ testTimeout: 60_000 });

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

async function runJobs(now: number): Promise<void> {
  const configuration = readConfiguration(testEnvironment(''));
  const { work } = createCloud({ store, configuration, now: () => now, log: () => {} });
  await work.onSchedule(now + 60_000);
}

/** Learns from all labels, and gives what came of it. */
async function learn(...batches: CuratedLabel[][]) {
  for (const [i, batch] of batches.entries()) await putLabels(store, batch, teamNow + i);
  await runJobs(teamNow);
  const outcome = (await findLastRun(store))?.outcome;
  const [head] = outcome?.heads ?? [];
  if (!outcome || !head) throw new Error('Nothing was looked at.');
  return { outcome, head };
}

/** As if the cloud had taken them then, with that token, from profiles whose names begin so. */
function taken(labels: CuratedLabel[], token: string, daysAgo: number, name: string): CuratedLabel[] {
  const day = new Date(teamNow - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return labels.map((label) => ({
    ...label,
    client: label.client?.replace(/^00/, name),
    taken: { token, day },
  }));
}

/** Four profiles that have been there for three weeks. */
const team = [
  ...taken(teamLabels({ labels: 300, days: 30 }), '11111111', 20, '00'),
  ...taken(teamLabels({ labels: 300, seed: 2 }), '11111111', 3, '00'),
];

/** Twice as many labels as the team has, by forty profiles, whose own clocks say that they have been there as long. */
const invented = taken(
  teamLabels({ labels: 1200, seed: 9, clients: 40, days: 40 }).map((label) => ({
    ...label,
    final: label.final === 'travel' ? 'access' : 'travel',
  })),
  '22222222',
  1,
  'ff',
);

describe('profiles that one token has invented', () => {
  it('change nothing of what is released: they count as one, and the run names the token', async () => {
    const { outcome, head } = await learn(team, invented);
    if (head.status !== 'passed') throw new Error('nothing was released');
    expect(head.contrary).toMatchObject([{ client: 'new profiles of token 22222222' }]);
    expect(head.comparison.challenger.accuracy).toBeGreaterThan(0.9);
    expect(describeRun(outcome).join('\n')).toContain('Left out: new profiles of token 22222222');
    const [shown] = await readTrainingRuns(store);
    expect(shown?.heads[0]?.why.join()).toMatch(/new profiles of token 22222222.*replace that token/);
  });

  it('end no trial: together they are one voice beside those who are known', async () => {
    await learn(team);
    const { canary } = stateAfter(await channelLog(store).read('stable'));
    const now = teamNow + 2 * 86_400_000;
    const said = { now, days: 1, labels: 400 };
    const tried = { ...said, model: `team@${canary?.bundle.version}` };
    const before = { ...said, model: `${shipped.name}@${shipped.version}` };
    await putLabels(
      store,
      taken(teamLabels({ ...tried, seed: 3, suggestedRight: 0.95 }), '11111111', -2, '00'),
      now,
    );
    await putLabels(
      store,
      taken(teamLabels({ ...before, seed: 4, suggestedRight: 0.6 }), '11111111', -2, '00'),
      now + 1,
    );
    const against = teamLabels({ ...tried, seed: 5, clients: 40, labels: 1200, suggestedRight: 0 });
    await putLabels(store, taken(against, '22222222', -2, 'ff'), now + 2);
    await runJobs(now);
    const { stable } = stateAfter(await channelLog(store).read('stable'));
    expect(stable.map(({ sha256 }) => sha256)).toEqual([canary?.bundle.sha256]);
  });

  it('would have outvoted the team where they were taken for agents', async () => {
    const unmarked = [...team, ...invented].map(({ taken: _, ...label }) => label);
    const { head } = await learn(unmarked);
    const leftOut = head.contrary.map(({ client }) => client);
    expect(leftOut).toEqual(expect.arrayContaining(team.map(({ client }) => client)));
  });
});

it('those who have joined lately and say what the others say are learned from', async () => {
  const joined = taken(teamLabels({ labels: 200, seed: 4, clients: 10 }), '22222222', 1, 'aa');
  const { head } = await learn(team, joined);
  expect(head).toMatchObject({ status: 'passed', rows: 800, overShare: 0, contrary: [] });
});
