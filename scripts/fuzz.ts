/**
 * `npm run fuzz -- --minutes N`: runs for N minutes with new seeds, half of them mutated bodies, half mutated pages in
 * Chromium. `--pages N` tries so many pages and no bodies, `--page SEED` one page again. Prints how many there were, and
 * the seeds that failed: they belong into `tests/fuzz/kept-seeds.ts`, or for a page into `e2e/fuzz-pages.spec.ts`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, pages: { type: 'string' }, page: { type: 'string' } },
});
const { minutes = '10', pages, page } = values;
if (![minutes, pages ?? '1', page ?? '1'].every((text) => Number(text) > 0 && Number(text) <= 1e9)) {
  console.error(
    'Say how long, how many pages, or which one: npm run fuzz -- --minutes 10 | --pages 1000 | --page 7',
  );
  process.exit(1);
}

const inBrowser = ['playwright', 'test', 'e2e/fuzz-pages.spec.ts', '--retries=0'];
const isPagesOnly = pages !== undefined || page !== undefined;
const parts = isPagesOnly
  ? [inBrowser]
  : [['vitest', 'run', 'tests/fuzz/fuzz.test.ts', '--reporter=dot'], inBrowser];
const wanted = isPagesOnly
  ? { FUZZ_PAGES: pages, FUZZ_PAGE: page }
  : { FUZZ_MINUTES: String(Number(minutes) / 2) };
const codes = parts.map(
  ([command = '', ...parameters]) =>
    spawnSync(join('node_modules', '.bin', command), parameters, {
      stdio: 'inherit',
      env: { ...process.env, ...wanted },
      shell: process.platform === 'win32',
    }).status,
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
