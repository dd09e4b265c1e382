import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logSafely } from '../log-safely';
import { createMetrics } from '../metrics';
import type { LogEntry } from '../services';
import { temporaryFolder } from '../store/test-servers.test-support';
import { fileLog } from './file-log';

const entry = { event: 'job', job: 'curate' } as LogEntry;
let files: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  files = await temporaryFolder();
});
afterEach(() => files.remove());

it('is for its owner alone, and begins anew when it is long', () => {
  const path = join(files.folder, 'log.jsonl');
  const log = fileLog(path, 60);
  for (let i = 0; i < 4; i++) log(entry);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readFileSync(`${path}.1`, 'utf8').split('\n')).toHaveLength(3);
});

it('that cannot be written ends nothing, is told once, and is counted', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const path = join(files.folder, 'log.jsonl');
  mkdirSync(path);
  const log = fileLog(path);
  const metrics = createMetrics();
  for (let i = 0; i < 3; i++) logSafely({ log }, metrics, entry);
  expect(told).toHaveBeenCalledOnce();
  expect(metrics.text()).toContain('triage_lens_log_failures_total{} 3');
});
