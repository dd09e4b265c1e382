/**
 * `npm test`: everything that must be green, in short; the whole output of a step only where it fails. `--quick`: types,
 * lint, the short unit tests and one walk through the built extension, before a commit.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileTime, playwrightTimes, slowestLines, vitestTimes } from './slowest-files';
import { addCounts, type Counts, closingLine, countPlaywright, countVitest, noCounts } from './test-counts';

interface Step {
  title: string;
  command: string;
  parameters: string[];
  /** After which it has failed; 5 where nothing is said. A loop without end must not hide the closing line. */
  minutes?: number;
  /** For a step that runs tests and writes a report. */
  count?: (report: unknown) => Counts;
  times?: (report: unknown) => FileTime[];
  /** Left out of `--quick`. */
  isThorough?: true;
}

const reportFolder = mkdtempSync(join(tmpdir(), 'triage-lens-test-'));
const report = join(reportFolder, 'report.json');

const isQuick = process.argv.includes('--quick');
/** From the ticket page to the card, a correction and a written field. */
const quickWalk = ['e2e/demo.spec.ts', '--grep', 'an agent works through tickets'];
/** What plays many days or thousands of inputs, and takes longer than all other unit tests together. */
const longUnitTests = [
  'tests/helpdesks-fuzz.test.ts',
  'cloud/{jobs,retraining}/**',
  'cloud/faults.test.ts',
  'src/core/learner/{learn-field,odd-desks}.test.ts',
];
const quickUnit = longUnitTests.map((path) => `--exclude=${path}`);
/** Files of tests whose times are printed at the end. */
const shownTimes = 30;
const times: FileTime[] = [];

const steps: Step[] = [
  { title: 'types', command: 'tsc', parameters: ['--noEmit'] },
  { title: 'types of core', command: 'tsc', parameters: ['--noEmit', '-p', 'tsconfig.core.json'] },
  { title: 'lint, format, no import cycles', command: 'biome', parameters: ['check', '.'] },
  { title: 'no file that nothing imports', command: 'knip', parameters: ['--production'] },
  {
    title: 'unit tests',
    command: 'vitest',
    minutes: 20,
    parameters: [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(isQuick ? quickUnit : []),
    ],
    count: countVitest,
    times: vitestTimes,
  },
  { title: 'build and package', command: 'tsx', parameters: ['scripts/package.ts'], isThorough: true },
  { title: 'build for the browser', command: 'tsx', parameters: ['scripts/build.ts', '--mode', 'e2e'] },
  {
    title: 'tests in the browser',
    command: 'playwright',
    parameters: ['test', '--reporter=list,json', ...(isQuick ? quickWalk : [])],
    minutes: 45,
    count: countPlaywright,
    times: playwrightTimes,
  },
];

let sum = noCounts;
for (const step of steps.filter(({ isThorough }) => !(isQuick && isThorough))) sum = runStep(step, sum);
rmSync(reportFolder, { recursive: true });
if (!isQuick)
  console.log(['The slowest files of tests:', ...slowestLines(times, shownTimes, process.cwd())].join('\n'));
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;

function runStep(step: Step, before: Counts): Counts {
  const started = Date.now();
  rmSync(report, { force: true });
  const { status, stdout, stderr, error } = spawnSync(
    join('node_modules', '.bin', step.command),
    step.parameters,
    {
      encoding: 'utf8',
      timeout: (step.minutes ?? 5) * 60_000,
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      shell: process.platform === 'win32',
    },
  );
  const counts = step.count ? readReport(step.count) : noCounts;
  if (step.times && counts) times.push(...(readReport(step.times) ?? []));
  const failed = status !== 0 || counts === undefined;
  if (failed) console.log(`${stdout}\n${stderr}\n${error?.message ?? ''}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const tests = step.count && counts ? `, ${closingLine(counts)}` : '';
  console.log(`${failed ? 'FAILED' : 'ok'}: ${step.title} (${seconds} s${tests})`);
  if (!failed) repeatWhatMatters(`${stderr}\n${stdout}`);
  return addCounts(before, counts ?? noCounts, failed);
}

/** What was left out on this machine, and what passed only when repeated, must not be lost with the rest of the output. */
function repeatWhatMatters(output: string): void {
  for (const line of output.split('\n').filter((line) => line.startsWith('Not run:'))) console.log(line);
  const [flaky] = /^ +\d+ flaky\n(?: {4}.*\n)+/m.exec(output) ?? [];
  if (flaky) console.log(flaky.trimEnd());
}

/** Undefined if the step wrote no usable report, which is a failure. */
function readReport<Result>(read: (report: unknown) => Result): Result | undefined {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.log(`No report of this step can be read: ${String(error)}`);
    return undefined;
  }
}
