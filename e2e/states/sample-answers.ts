import type { HeadScore, Scoreboard } from '../../src/core/scoreboard/scoreboard';
import type { KeptReport } from '../../src/protocol/kept';
import type { SiteStatus, StatusReport } from '../../src/protocol/messages';
import type { Answers } from './given-answers';
import { learnedDesk, newDesk, runs } from './sample-learning';

/** Sites of the options page; each is in another state of being learned. */
export const desks = {
  learned: 'https://helpdesk.brightwater.example',
  fetching: 'https://fetching.example',
  learning: 'https://learning.example',
  paused: 'https://paused.example',
  failed: 'https://failed.example',
  fresh: 'https://a-rather-long-name-of-a-helpdesk.in-the-cloud.example:8443',
};
const at = '2026-01-12T09:30:00.000Z';
const sites: SiteStatus[] = [
  ...Object.values(desks).map((origin) => ({ origin, granted: true, enabled: true })),
  { origin: 'https://off.example', granted: true, enabled: false },
  { origin: 'https://forbidden.example', granted: false, enabled: false, forbidden: 'site' },
];

export const status: StatusReport = {
  model: 'general@0.2.0',
  backend: {
    choice: 'automatic',
    single: 'wasm',
    batch: 'webgl',
    renderer: 'ANGLE (Example Graphics 620 Direct3D11 vs_5_0 ps_5_0)',
    wasm: { single: 3.8, batch: 184 },
    webgl: { single: 5.1, batch: 61 },
    batchSize: 50,
    measuredAt: at,
  },
  lastAnswer: { at, milliseconds: 12, backend: 'wasm' },
  today: { tickets: 37, feedback: 21, accepted: 18 },
};

const steps = Array.from({ length: 10 }, (_, i) => ({ feedback: 2 * i, right: Math.floor(1.6 * i) }));
const topic: HeadScore = {
  head: 'topic',
  answered: 600,
  suggested: 450,
  hidden: 20,
  feedback: 90,
  right: 72,
  steps,
};
export const board: Scoreboard = {
  origin: desks.learned,
  today: '2026-01-12',
  periods: [
    { days: 7, tickets: 140, heads: [topic] },
    { days: 30, tickets: 600, heads: [topic] },
  ],
  daily: {
    topic: Array.from({ length: 20 }, (_, i) => ({
      day: `2026-01-${String(i + 1).padStart(2, '0')}`,
      feedback: 4 + (i % 3),
      right: 3 + (i % 2),
    })),
  },
  drift: [{ about: 'value', head: 'topic', value: 'access', now: 0.4, before: 0.15 }],
};

export const kept: KeptReport = {
  kinds: [
    { kind: 'tickets', count: 1240, bytes: 2_400_000, days: 365, most: 5000 },
    { kind: 'memory', count: 310, bytes: 900_000, days: 90, most: 3000 },
    { kind: 'labels', count: 312, bytes: 90_000, days: 365, most: 10_000 },
    { kind: 'heads', count: 3, bytes: 4_000_000 },
    { kind: 'audit', count: 40, bytes: 8000, days: 365, most: 1000 },
    { kind: 'counts', count: 60, bytes: 9000 },
  ],
  sites: [{ origin: desks.learned, tickets: 1240, labels: 312, heads: 3 }],
  usage: 9_600_000,
  quota: 10_000_000,
  isSetByOrganisation: true,
};

/** A profile that has been at work for long: every section of the options page has something to show. */
export const filled: Answers = {
  'status.read': () => status,
  'site.list': () => sites,
  'scoreboard.read': () => [board],
  'question.rules': () => ({ perDay: 3, canTurnOff: true }),
  'kept.read': () => kept,
  'learning.read': ({ origin }) => {
    const [state] = Object.entries(desks).find(([, each]) => each === origin) ?? [];
    if (state === 'learned') return learnedDesk(origin);
    const run = Object.entries(runs).find(([name]) => name === state)?.[1];
    return { ...newDesk(origin), ...(run && { run }) };
  },
  'health.list': () => [
    {
      helpdesk: 'demo',
      label: 'Demo Helpdesk',
      origin: desks.learned,
      at,
      read: 412,
      unread: 3,
      sources: { subject: 'api', description: 'dom#2', messages: 'dom#0' },
      failed: ['interface', 'roles'],
      lacking: ['roles'],
      version: { tried: '5.0.3', shown: '6.0.1', isOther: true },
    },
  ],
  'audit.list': () =>
    ['written', 'forbidden'].map((outcome, i) => ({
      id: `01-${i}`,
      at,
      helpdesk: 'demo',
      origin: desks.learned,
      ticketHash: '00',
      act: 'apply',
      field: 'priority',
      from: 'low',
      to: 'urgent',
      outcome,
    })),
  'update.read': () => ({
    isOn: true,
    isPinned: true,
    active: { bundle: 'general@0.3.0', since: at, teamHeads: 2 },
    checkedAt: at,
    problem: { code: 'unreachable', at },
    agreement: [{ model: 'general@0.3.0', judged: 90, agreed: 72 }],
  }),
  'sync.read': () => ({
    level: 'labels',
    isPaused: false,
    waiting: 12,
    sent: 300,
    refused: 1,
    sentAt: at,
    problem: { code: 'busy', at },
  }),
  'traffic.list': () => [
    {
      id: '01',
      at,
      kind: 'labels',
      host: 'triage-lens-cloud.brightwater.example',
      sent: 1830,
      received: 120,
      outcome: '200',
      example: '{"head":"topic","suggested":"access","final":"access","confidence":0.91}',
    },
  ],
};
