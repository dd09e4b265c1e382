import { defineConfig } from '@playwright/test';
import { announceMissingRedmine, mustRunRedmine } from './e2e/redmine/availability';
import { announceMissingRequestTracker, mustRunRequestTracker } from './e2e/request-tracker/availability';
import { announceMissingPolicy, mustRunWithPolicy } from './e2e/support/managed-policy';
import { announceMissingZnuny, mustRunZnuny } from './e2e/znuny/availability';

const runsRequestTracker = mustRunRequestTracker();
if (!runsRequestTracker) announceMissingRequestTracker();
const runsRedmine = mustRunRedmine();
if (!runsRedmine) announceMissingRedmine();
const runsZnuny = mustRunZnuny();
if (!runsZnuny) announceMissingZnuny();
const runsWithPolicy = mustRunWithPolicy();
if (!runsWithPolicy) announceMissingPolicy();

const requestTracker = ['**/request-tracker*.spec.ts'];
const redmineAndZnuny = ['**/redmine*.spec.ts', '**/znuny*.spec.ts'];

// Left out rather than skipped: a suite that did not run must not be counted as passed.
const missing = [
  ...(runsRequestTracker ? [] : ['**/request-tracker*.spec.ts']),
  ...(runsRedmine ? [] : ['**/redmine.spec.ts']),
  ...(runsZnuny ? [] : ['**/znuny*.spec.ts']),
  ...(runsWithPolicy ? [] : ['**/cloud.spec.ts', '**/znuny-automatic.spec.ts']),
];

/** The built extension (`npm run build -- --mode e2e`) in a real Chromium. */
export default defineConfig({
  testDir: 'e2e',
  // Two browsers with their software renderers keep two cores busy; those at a real helpdesk wait for it half of the time.
  workers: 3,
  projects: [
    // One after the other: each of these products is installed and started once, and its tests share it.
    { name: 'Request Tracker', testMatch: requestTracker, testIgnore: missing, workers: 1 },
    { name: 'Redmine and Znuny', testMatch: redmineAndZnuny, testIgnore: missing, workers: 1 },
    {
      name: 'extension',
      testMatch: '**/*.spec.ts',
      testIgnore: [...requestTracker, ...redmineAndZnuny, ...missing],
    },
  ],
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  // On a machine that others use, too, an answer may come late; what passes only then is listed as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  // Three browsers share two cores: what takes seconds alone may take a minute.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
