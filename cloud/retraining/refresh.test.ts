import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import shippedManifest from '../../models/general/manifest.json' with { type: 'json' };
import { openHead } from '../../src/core/learner/head-file';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { postTicket, testEnvironment } from '../http.test-support';
import { jobsByHand } from '../jobs/jobs';
import { changeChannel } from '../registry/change-channel';
import { channelLog } from '../registry/channel-log';
import { readPackage } from '../registry/packages';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { findLastRun } from './last-run';
import { putLabels, type Team, teamLabels, teamNow } from './team.test-support';

// The shipped model is loaded and asked.
vi.setConfig({ testTimeout: 120_000 });

const model = `${shippedManifest.name}@${shippedManifest.version}`;
/** What this company calls its printers and its passwords, nobody outside can know. */
const ownNames: Record<string, string> = { hardware: 'facilities', access: 'data', travel: 'order' };

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let now: number;

beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
  now = teamNow;
});
afterEach(() => files.remove());

function cloud() {
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_TRIAL_PERCENT: '100' });
  return createCloud({ store, configuration, now: () => now, log: () => {} });
}

/** As few as a head is learned and judged by: each text takes the shipped model a while. */
function ownLabels(changes: Partial<Team>, names = ownNames) {
  return teamLabels({ head: 'topic', labels: 200, ...changes }).map((label) => ({
    ...label,
    final: names[label.final] ?? '',
  }));
}

/** What the last run has made becomes everybody's: no job decides about a first release. */
async function promoteLast(): Promise<string> {
  const bundle = (await findLastRun(store))?.outcome?.bundle;
  if (!bundle) throw new Error('Nothing passed.');
  const { signingKeys: keys } = readConfiguration(testEnvironment(''));
  const act = { action: 'promote' as const, bundle, percent: 100 };
  await changeChannel(channelLog(store), { channel: 'stable', act, by: 'administrator', now, keys });
  return bundle.version;
}

async function runJobs() {
  await cloud().work.onSchedule(now + 60_000, jobsByHand);
  const outcome = (await findLastRun(store))?.outcome?.heads[0];
  if (!outcome || outcome.status === 'not-learned') throw new Error('Nothing was learned.');
  return outcome;
}

it("the shipped model's head is refreshed, beside itself, and goes on from what it knows", async () => {
  await putLabels(store, ownLabels({}));
  const outcome = await runJobs();
  expect(outcome).toMatchObject({
    status: 'passed',
    champion: model,
    waits: ['first-release', 'other-meanings'],
  });
  expect(await channelLog(store).read('stable')).toEqual([]);
  expect(outcome.challenger).toMatchObject({ head: 'topic', kind: 'class', encoder: model });
  const head = openHead(await readPackage(store, outcome.challenger.sha256));
  if (head.kind !== 'class') throw new Error('another kind');
  expect(head.values).toEqual(shippedManifest.heads.topic.values);
  expect(head.shipped).toBeDefined();

  await promoteLast();
  const { app } = cloud();
  const ask = async (id: string, body: string) =>
    (
      await (
        await app.fetch(postTicket({ id, detail: { id, subject: 'Help', description: body } }, 'zendesk'))
      ).json()
    ).suggestions.topic;
  const taught = await ask('1', 'The printer has no toner and the screen of my laptop is dark.');
  expect(taught).toMatchObject({ value: 'facilities', model: expect.stringMatching(/^team@/) });
  // Nobody has labelled one of these.
  const kept = await ask('2', 'I was charged twice for the invoice, please refund the payment to my card.');
  expect(kept).toMatchObject({ value: 'billing', model: expect.stringMatching(/^team@/) });
});

it('is measured beside the refreshed head the next time, and waits again where its values mean other things', async () => {
  await putLabels(store, ownLabels({}));
  await runJobs();
  const version = await promoteLast();
  now += 12 * 86_400_000;
  await putLabels(store, ownLabels({ now, seed: 5 }), now);
  const outcome = await runJobs();
  expect(outcome.champion).toBe(`team@${version}`);
  expect(outcome.comparison.champion.accuracy).toBeGreaterThan(0.9);
  expect(outcome.waits).toContain('other-meanings');
  expect(outcome.waits).not.toContain('first-release');
});

it('stays as it is where the labels say what it says', async () => {
  const asShipped = { hardware: 'hardware', access: 'access', travel: 'order' };
  await putLabels(store, ownLabels({}, asShipped));
  const { comparison, waits } = await runJobs();
  expect(comparison.challenger.accuracy).toBeGreaterThanOrEqual(comparison.champion.accuracy);
  expect(waits).not.toContain('other-meanings');
});

it('labels with values that the shipped head does not have teach a head of their own', async () => {
  await putLabels(store, ownLabels({}, { hardware: 'Devices', access: 'Identity', travel: 'Trips' }));
  const outcome = await runJobs();
  expect(outcome.challenger.encoder).toBeUndefined();
  const head = openHead(await readPackage(store, outcome.challenger.sha256));
  expect('values' in head && [...head.values]).toEqual(['Devices', 'Identity', 'Trips']);
});
