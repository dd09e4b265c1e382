import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import type { CuratedLabel } from '../lake/curated-label';
import { readParts } from '../lake/curated-part';
import { duckEngine } from '../lake/engine';
import { profileOf, type SeenProfile } from '../lake/seen-profile';
import { sha256Of } from '../sha256';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';
import { Parties } from './parties';
import { selectRows } from './select-rows';
import { putLabels, teamLabels, teamNow } from './team.test-support';

const [honest, evil] = ['11111111', '22222222'];
const team = teamLabels({ labels: 400, clients: 4, token: honest });

/** What is known after three weeks of that team, and nobody else. */
function parties(labels: readonly CuratedLabel[] = team): Parties {
  const days = [20, 10, 1].map((ago) => formatUtcDay(teamNow - ago * millisecondsPerDay));
  const profiles = [...new Set(labels.map(profileOf))].flatMap((profile) =>
    days.map((day): SeenProfile => [profile, day]),
  );
  return new Parties([{ profiles }], teamNow);
}

async function sampled(labels: readonly CuratedLabel[], most = 1_000, known = parties()) {
  const { folder, remove } = await temporaryFolder();
  try {
    const store = fileStore(folder);
    await putLabels(store, labels);
    const configuration = readConfiguration(testEnvironment(''));
    await curate.run({ store, configuration, now: () => teamNow, log: () => {} }, Number.MAX_SAFE_INTEGER);
    const engine = duckEngine(store, await readParts(store));
    const name = { helpdesk: 'zendesk', head: 'field:queue' };
    return await selectRows(engine, name, new Set([honest, evil]), known, most);
  } finally {
    await remove();
  }
}
const ofTeam = (rows: Awaited<ReturnType<typeof sampled>>) =>
  rows.filter(({ taken }) => taken?.token === honest).length;

it.each([
  ['two hundred new names', 200],
  ['one new name', 1],
])('8,000 labels of %s crowd out none of the team’s, before or after', async (_, clients) => {
  const flood = teamLabels({ labels: 8_000, clients, seed: 9, days: 1, token: evil });
  for (const labels of [
    [...flood, ...team],
    [...team, ...flood],
  ]) {
    const rows = await sampled(labels);
    expect([rows.length, ofTeam(rows)]).toEqual([1_000, 400]);
  }
});

it('one known profile with thousands of labels leaves the others theirs', async () => {
  const busy = teamLabels({ labels: 8_000, clients: 1, seed: 9, token: evil });
  const rows = await sampled([...busy, ...team], 1_000, parties([...team, ...busy]));
  expect([rows.length, ofTeam(rows)]).toEqual([1_000, 400]);
});

it('forty new names that say another thing of the team’s own tickets change none of them', async () => {
  const claimed = Array.from({ length: 40 }, (_, i) =>
    team.slice(0, 100).map((label) => ({
      ...label,
      final: 'travel',
      client: `f${i}`.padStart(16, 'f'),
      taken: { token: evil, day: '2026-11-28' },
      at: '2026-11-28T11:59:59.000Z',
      id: ulid(teamNow),
      // Each profile's hashes are its own.
      ticketHash: sha256Of(`${i} ${label.ticketHash}`),
    })),
  ).flat();
  for (const labels of [
    [...claimed, ...team],
    [...team, ...claimed],
  ]) {
    const rows = await sampled(labels);
    const wrong = rows.filter((row) => team.find(({ text }) => text === row.text)?.final !== row.value);
    expect([rows.length, wrong.length, ofTeam(rows)]).toEqual([400, 0, 400]);
  }
});

it('gives the same tickets whatever the order, where there are too many', async () => {
  const keys = async (labels: readonly CuratedLabel[]) => (await sampled(labels, 100)).map(({ key }) => key);
  const chosen = await keys(team);
  expect(chosen).toEqual(await keys(team.toReversed()));
  expect(chosen).toHaveLength(100);
});
