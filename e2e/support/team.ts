import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { buildFolder } from '../../cloud/built-files';
import { type LocalCloud, startLocalCloud } from '../../cloud/entries/local-cloud';
import { jobsByHand } from '../../cloud/jobs/jobs';
import { stateAfter } from '../../cloud/registry/channel-event';
import { channelLog } from '../../cloud/registry/channel-log';
import { fileStore } from '../../cloud/store/files';
import { buildDashboard } from '../../scripts/build-dashboard';
import { findChromium } from '../../scripts/chromium.mjs';
import { signIn } from './cloud-page';
import { builtExtension, createProfile, policyFolder, removeProfile } from './launch';
import { writePolicy } from './managed-policy';
import { BrowserSession, test as base } from './test';

/** A cloud on this machine, and agents whose browsers an administrator has pointed at it. */
export interface Team {
  cloud: LocalCloud;
  /** Folder of the cloud's objects. */
  objects: string;
  /** The cloud's page, where an administrator has signed in, in a browser of their own. */
  administer(): Promise<Page>;
  /** Another agent, in a browser and a profile of their own. */
  addAgent(): Promise<BrowserSession>;
  /** Changes the policy of an agent's browser while it runs. */
  setPolicy(agent: BrowserSession, change: object): Promise<void>;
}

/** Of the cloud: labels with redacted text are welcome, and what a job releases is for everybody at once. */
const settings = { TRIAGE_LENS_LABEL_LEVEL: 'redacted', TRIAGE_LENS_TRIAL_PERCENT: '100' };

/** Playwright's `test` with a team, ended and removed after each test. */
export const test = base.extend<{ team: Team }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
  team: async ({}, use) => {
    await buildDashboard(buildFolder);
    const folder = await mkdtemp(join(tmpdir(), 'triage-lens-cloud-'));
    Object.assign(process.env, settings);
    const cloud = await startLocalCloud(folder, 0);
    const agents: BrowserSession[] = [];
    let administrator: Browser | undefined;
    try {
      await use({
        cloud,
        objects: join(folder, 'objects'),
        async administer() {
          administrator ??= await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
          const page = await administrator.newPage();
          await signIn(page, cloud);
          return page;
        },
        async addAgent() {
          const agent = await BrowserSession.start(await createProfile(), { policy: policyFor(cloud) });
          agents.push(agent);
          return agent;
        },
        setPolicy: (agent, change) =>
          writePolicy(policyFolder(agent.profile), builtExtension, policyFor(cloud, change)),
      });
    } finally {
      await administrator?.close();
      for (const agent of agents) {
        await agent.close();
        await removeProfile(agent.profile);
      }
      await cloud.close();
      for (const name of Object.keys(settings)) delete process.env[name];
      await rm(folder, { recursive: true });
    }
  },
});

function policyFor({ url, made, publicKey }: LocalCloud, change = {}) {
  return {
    cloud: { url, token: made?.agent, publicKeys: [publicKey], syncLevel: 'redacted', ...change },
  };
}

const Heads = v.object({ heads: v.array(v.object({ sha256: v.string() })) });

/** Changes a byte of the stable bundle's first head where the cloud keeps it; gives how to put it right again. */
export async function damageHead({ objects }: Team): Promise<() => Promise<void>> {
  const packages = join(objects, 'packages');
  const bundle = stateAfter(await channelLog(fileStore(objects)).read('stable')).stable.at(-1)?.sha256 ?? '';
  const { heads } = v.parse(Heads, JSON.parse(await readFile(join(packages, bundle), 'utf8')));
  const path = join(packages, heads[0]?.sha256 ?? '');
  const whole = await readFile(path);
  await writeFile(path, Buffer.concat([whole.subarray(0, -1), Buffer.of(whole[whole.length - 1] ^ 1)]));
  return () => writeFile(path, whole);
}

/** Runs every job of the cloud once: curates the labels, trains, measures, and releases what a job may release. */
export function runJobs({ cloud }: Team): Promise<void> {
  return cloud.work.onSchedule(Date.now() + 600_000, jobsByHand);
}
