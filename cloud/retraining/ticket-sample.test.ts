import { expect, it } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import type { CuratedLabel } from '../lake/curated-label';
import { profileOf, type SeenProfile } from '../lake/seen-profile';
import { Parties } from './parties';
import { teamLabels, teamNow } from './team.test-support';
import { TicketSample } from './ticket-sample';

const [honest, evil] = ['11111111', '22222222'];
const team = teamLabels({ labels: 400, clients: 4, token: honest });

/** What is known after three weeks of that team, and nobody else. */
function parties(labels: readonly CuratedLabel[] = team): Parties {
  const days = [20, 10, 1].map((ago) =>
    new Date(teamNow - ago * millisecondsPerDay).toISOString().slice(0, 10),
  );
  const profiles = [...new Set(labels.map(profileOf))].flatMap((profile) =>
    days.map((day): SeenProfile => [profile, day]),
  );
  return new Parties([{ profiles }], teamNow);
}

function sampled(labels: readonly CuratedLabel[], most = 1_000, known = parties()) {
  const sample = new TicketSample(most, 60_000_000, known);
  for (const label of labels) sample.add(label);
  return sample.rows();
}
const ofTeam = (rows: ReturnType<typeof sampled>) =>
  rows.filter(({ taken }) => taken?.token === honest).length;

it.each([
  ['two hundred new names', 200],
  ['one new name', 1],
])('8,000 labels of %s crowd out none of the team’s, before or after', (_, clients) => {
  const flood = teamLabels({ labels: 8_000, clients, seed: 9, days: 1, token: evil });
  for (const labels of [
    [...flood, ...team],
    [...team, ...flood],
  ]) {
    const rows = sampled(labels);
    expect([rows.length, ofTeam(rows)]).toEqual([1_000, 400]);
  }
});

it('one known profile with thousands of labels leaves the others theirs', () => {
  const busy = teamLabels({ labels: 8_000, clients: 1, seed: 9, token: evil });
  const rows = sampled([...busy, ...team], 1_000, parties([...team, ...busy]));
  expect([rows.length, ofTeam(rows)]).toEqual([1_000, 400]);
});

it('forty new names that say another thing of the team’s own tickets change none of them', () => {
  const claimed = Array.from({ length: 40 }, (_, i) =>
    team.slice(0, 100).map((label) => ({
      ...label,
      final: 'travel',
      client: `f${i}`.padStart(16, 'f'),
      taken: { token: evil, day: '2026-11-28' },
      at: '2026-11-28T11:59:59.000Z',
    })),
  ).flat();
  for (const labels of [
    [...claimed, ...team],
    [...team, ...claimed],
  ]) {
    const rows = sampled(labels);
    const wrong = rows.filter((row) => team.find(({ text }) => text === row.text)?.final !== row.value);
    expect([rows.length, wrong.length, ofTeam(rows)]).toEqual([400, 0, 400]);
  }
});

it('gives the same tickets whatever the order, where there are too many', () => {
  const keys = (labels: readonly CuratedLabel[]) => sampled(labels, 100).map(({ key }) => key);
  expect(keys(team)).toEqual(keys(team.toReversed()));
  expect(keys(team)).toHaveLength(100);
});
