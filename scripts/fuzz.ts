/**
 * `npm run fuzz -- --minutes N`: runs for N minutes with new seeds, half of them mutated bodies, half
 * mutated pages in Chromium. Prints how many there were, and the seeds that failed: they belong into
 * `tests/fuzz/kept-seeds.ts`, or for a page into `e2e/hostile-pages.spec.ts`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0 && minutes <= 10_000)) {
  console.error('Say for how many minutes: npm run fuzz -- --minutes 10');
  process.exit(1);
}

const halves = [
  ['vitest', 'run', 'tests/fuzz/fuzz.test.ts', '--reporter=dot'],
  ['playwright', 'test', 'e2e/hostile-pages.spec.ts'],
] as const;
const env = { ...process.env, FUZZ_MINUTES: String(minutes / 2) };
const codes = halves.map(
  ([command, ...parameters]) =>
    spawnSync(join('node_modules', '.bin', command), parameters, {
      stdio: 'inherit',
      env,
      shell: process.platform === 'win32',
    }).status,
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
