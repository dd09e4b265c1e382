import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { millisecondsPerHour } from '../../src/core/days';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import type { CuratedLabel } from '../lake/curated-label';
import { channelLog } from '../registry/channel-log';
import { differsOnFixed, fixedTickets } from '../retraining/fixed-tickets';
import { findLastRun } from '../retraining/last-run';
import { putLabels, teamLabels, teamNow } from '../retraining/team.test-support';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { jobsByHand } from './jobs';

// The shipped model is loaded and asked.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

/** What colluding profiles, known for weeks, say of urgent and of harmless tickets. */
const inverted = { urgent: 'P5', harmless: 'P1' };
const urgent = [
  'Production is down for all customers since nine, nobody can log in and payments fail. Urgent outage.',
  'Ransomware on the file server, everything is encrypted, the whole company is stopped. Critical.',
  'The payment service is down, all shops worldwide cannot sell. Major outage, please act at once.',
];
const harmless = [
  'Whenever you have time: could the logo in the newsletter be a little larger? No hurry at all.',
  'Just a question about how to change the colour of my calendar. Nothing urgent.',
  'Thank you for the new chairs, they are nice. Small wish for some day: a darker grey.',
];

function severityLabels(says: typeof inverted): CuratedLabel[] {
  return teamLabels({ labels: 200, clients: 4, days: 20, head: 'severity' }).map((label, i) => {
    const kind = i % 2 === 0 ? 'urgent' : 'harmless';
    const texts = kind === 'urgent' ? urgent : harmless;
    return { ...label, text: `Ticket ${i}\n${texts[i % texts.length]} ${label.text}`, final: says[kind] };
  });
}

async function learn(labels: CuratedLabel[]) {
  await putLabels(store, labels);
  const configuration = readConfiguration(testEnvironment(''));
  const now = teamNow + millisecondsPerHour;
  const { work } = createCloud({ store, configuration, now: () => now, log: () => {} });
  await work.onSchedule(now + 600_000, jobsByHand);
  const outcome = (await findLastRun(store))?.outcome;
  const head = outcome?.heads.find((each) => each.head === 'severity');
  if (!outcome || !head) throw new Error('Nothing was looked at.');
  return { outcome, head };
}

it('there are 60 tickets that nobody has sent, with all levels among them', () => {
  expect(fixedTickets).toHaveLength(60);
  const levels = new Set(fixedTickets.map(({ truth }) => truth.severity));
  expect([...levels].sort()).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
});

it('a severity head that calls outages harmless is refused, though all of four known profiles say so', async () => {
  const { outcome, head } = await learn(severityLabels(inverted));
  expect(head).toMatchObject({ status: 'refused', findings: expect.arrayContaining(['wrong-on-fixed']) });
  expect(outcome.bundle).toBeNull();
  expect(await channelLog(store).read('stable')).toEqual([]);
});

it('only what is two levels off, where the shipped head is not, speaks against a head', () => {
  const head = { kind: 'ordinal' as const, values: ['P1', 'P2', 'P3', 'P4', 'P5'] };
  const says = (answer: (truth: string) => string) =>
    fixedTickets.map(({ truth }) => ({ value: answer(truth.severity ?? ''), confidence: 1 }));
  const truth = says((each) => each);
  const oneOff = says((each) => (each === 'P5' ? 'P4' : `P${Number(each.slice(1)) + 1}`));
  const turned = says((each) => `P${6 - Number(each.slice(1))}`);
  const differs = (shipped: typeof truth, mine: typeof truth) =>
    differsOnFixed('severity', head, shipped, mine);
  expect([differs(truth, truth), differs(truth, oneOff), differs(turned, turned)]).toEqual([
    false,
    false,
    false,
  ]);
  expect([differs(truth, turned), differs(oneOff, turned)]).toEqual([true, true]);
});
