import { expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import { addBundle, testEnvironment } from '../http.test-support';
import { channelLog } from '../registry/channel-log';
import { findWholeBundle } from '../registry/packages';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';
import { releaseRun } from './release-run';
import type { RunOutcome, RunStart } from './run-record';
import { teamNow } from './team.test-support';

it.each([
  ['0', []],
  ['20', ['job train']],
])('jobs release what passed where they may: with %s %% of the profiles', async (percent, by) => {
  const files = await temporaryFolder();
  const store = fileStore(files.folder);
  const environment = { ...testEnvironment(''), TRIAGE_LENS_TRIAL_PERCENT: percent };
  const services = {
    store,
    configuration: readConfiguration(environment),
    now: () => teamNow,
    log: () => {},
  };
  const trial = await findWholeBundle(store, await addBundle(store, '1.0.0'));
  const start = { channel: 'stable', champion: null } as RunStart;
  await releaseRun(services, start, { trial } as RunOutcome);
  expect((await channelLog(store).read('stable')).map((event) => event.by)).toEqual(by);
  await files.remove();
});
