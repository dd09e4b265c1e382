import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatUtcDay } from '../../src/core/days';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
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
  const tokens = ['1', '2'].map((digit) => digit.repeat(64)).join();
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_AGENT_TOKENS: tokens });
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
  const day = formatUtcDay(teamNow - daysAgo * 86_400_000);
  return labels.map((label) => ({
    ...label,
    client: label.client?.replace(/^00/, name),
    taken: { token, day },
  }));
}

/** Four profiles that have been there for three weeks. */
const team = [
  ...teamLabels({ labels: 300, days: 30, token: '11111111' }),
  ...teamLabels({ labels: 300, seed: 2, token: '11111111' }),
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
});

it('those who have joined lately and say what the others say are learned from', async () => {
  const joined = taken(teamLabels({ labels: 200, seed: 4, clients: 10 }), '22222222', 1, 'aa');
  const { head } = await learn(team, joined);
  expect(head).toMatchObject({ status: 'passed', rows: 800, overShare: 0, contrary: [] });
});

it('10,000 labels of one new profile change nothing of what is released, and the run names its token', async () => {
  const flood = teamLabels({ labels: 10_000, seed: 9, days: 1, token: '22222222' });
  const wrong = flood.map((label) => ({
    ...label,
    client: 'f'.repeat(16),
    final: label.final === 'travel' ? 'access' : 'travel',
  }));
  const { outcome, head } = await learn(teamLabels({ labels: 900, token: '11111111' }), wrong);
  if (head.status !== 'passed') throw new Error(`not learned: ${outcome.run}`);
  expect(head.contrary).toMatchObject([{ client: 'new profiles of token 22222222' }]);
  expect(head.comparison.challenger.accuracy).toBeGreaterThan(0.9);
});
