import { expect, it } from 'vitest';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';

it('deletes labels and all that was made of them when they are too old, and leaves the rest', async () => {
  const files = await temporaryFolder();
  const store = fileStore(files.folder);
  let now = teamNow;
  const configuration = readConfiguration({ ...testEnvironment(''), TRIAGE_LENS_KEEP_DAYS: '30' });
  const { work } = createCloud({ store, configuration, now: () => now, log: () => {} });
  const names = async () => {
    const found: string[] = [];
    for await (const name of store.list('')) found.push(name);
    return found;
  };
  await putLabels(store, teamLabels());
  await work.onSchedule(now + 60_000);
  const before = await names();
  now += 20 * 86_400_000;
  await work.onSchedule(now + 60_000);
  expect((await names()).filter((name) => name.startsWith('raw/'))).not.toEqual([]);
  now += 20 * 86_400_000;
  await work.onSchedule(now + 60_000);
  const left = await names();
  expect(left.filter((name) => /^(raw|curated|training|runs)\//.test(name))).toEqual([]);
  const lasting = before.filter((name) => /^(packages|registry|lineage)\//.test(name));
  expect(left).toEqual(expect.arrayContaining(lasting));
  await files.remove();
}, 60_000);
