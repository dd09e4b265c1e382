import { expect, it } from 'vitest';
import { maxRise } from '../src/core/release/open-release';
import { ConfigurationError, readConfiguration } from './configuration';
import { openStore } from './open-store';

it('takes the strictest level and no tokens where nothing is set', () => {
  expect(readConfiguration({})).toEqual({
    agentTokens: [],
    adminTokens: [],
    enrichTokens: [],
    signingKeys: [],
    labelLevel: 'labels',
    ticketNumbers: 'hashed',
    engine: { kind: 'duckdb' },
    requestsPerMinute: 600,
    trialPercent: 20,
    jobsAfterLabels: 200,
    jobsMinutes: 15,
    retiredTokens: [],
    tokenNotes: new Map(),
    fourEyes: false,
    megabytesPerDay: 500,
    releasesAfter: 0,
    keepDays: 400,
  });
});

it.each([
  'TRIAGE_LENS_AGENT_TOKENS',
  'TRIAGE_LENS_SIGNING_KEYS',
  'TRIAGE_LENS_LABEL_LEVEL',
  'TRIAGE_LENS_ENGINE',
  'TRIAGE_LENS_REQUESTS_PER_MINUTE',
  'TRIAGE_LENS_JOBS_AFTER_LABELS',
  'TRIAGE_LENS_JOBS_MINUTES',
])('names %s where it cannot be used, and does not repeat what it is', (name) => {
  const read = () => readConfiguration({ [name]: 'a token, by mistake' });
  expect(read).toThrow(ConfigurationError);
  expect(read).toThrow(name);
  expect(read).not.toThrow(/by mistake/);
});

it('knows whose a token is and how long it lasts', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];
  const read = readConfiguration({ TRIAGE_LENS_ADMIN_TOKENS: `anna=${one}@2027-01-31,${other}` });
  expect(read.adminTokens).toEqual([one, other]);
  expect([...read.tokenNotes]).toEqual([[one, { name: 'anna', lastDay: '2027-01-31' }]]);
});

it('ends a token that stands in several lists on the earliest of its days, and takes no day that there is not', () => {
  const one = 'a'.repeat(64);
  const read = readConfiguration({
    TRIAGE_LENS_AGENT_TOKENS: `team=${one}@2026-12-31`,
    TRIAGE_LENS_RETIRED_TOKENS: `${one}@2027-12-31`,
  });
  expect([...read.tokenNotes]).toEqual([[one, { name: 'team', lastDay: '2026-12-31' }]]);
  for (const day of ['2026-02-30', '2026-99-99'])
    expect(() => readConfiguration({ TRIAGE_LENS_ADMIN_TOKENS: `${one}@${day}` })).toThrow(
      'The setting TRIAGE_LENS_ADMIN_TOKENS has a last day that is in no calendar.',
    );
});

it('takes no number of a release that a new client would refuse', () => {
  const read = (after: string) => readConfiguration({ TRIAGE_LENS_RELEASES_AFTER: after }).releasesAfter;
  expect(read('9999')).toBe(maxRise - 1);
  expect(() => read(String(maxRise))).toThrow('TRIAGE_LENS_RELEASES_AFTER is not a number from 0 to 9999');
});

it.each([
  [{}, 'TRIAGE_LENS_STORE'],
  [{ TRIAGE_LENS_STORE: 'ftp://labels' }, 'TRIAGE_LENS_STORE'],
  [{ TRIAGE_LENS_STORE: 'files:' }, 'TRIAGE_LENS_STORE'],
  [{ TRIAGE_LENS_STORE: 's3://labels' }, 'region'],
  [{ TRIAGE_LENS_STORE: 'azure://labels' }, 'TRIAGE_LENS_AZURE_CONNECTION'],
])('says what a store lacks: %j', async (environment, lacking) => {
  await expect(openStore(environment)).rejects.toThrow(lacking);
  await expect(openStore(environment)).rejects.toThrow(ConfigurationError);
});

it.each(['s3://labels?region=eu-central-1', 'gs://labels'])(
  'opens %s without asking it anything',
  async (place) => {
    expect(await openStore({ TRIAGE_LENS_STORE: place })).toHaveProperty('putIfAbsent');
  },
);
