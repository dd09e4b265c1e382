import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Comparison, PeersResult } from './comparison';

const run = promisify(execFile);
const python = '/usr/bin/python3';

const Measures = v.record(v.string(), v.nullable(v.number()));
const Printed = v.looseObject({ train: v.number(), test: v.number() });
const peerNames = ['majority', 'svc', 'svc_balanced', 'fasttext', 'mean', 'median', 'svr'];

/** What the peers print. Numbers that cannot be told (a correlation with a constant) are 0. */
export function parsePeers(output: string): PeersResult {
  const printed = v.parse(Printed, JSON.parse(output.replace(/\bNaN\b/g, 'null')));
  const byPeer = peerNames.flatMap((peer) => {
    if (printed[peer] === undefined) return [];
    const measures = Object.entries(v.parse(Measures, printed[peer]));
    return [[peer, Object.fromEntries(measures.map(([name, value]) => [name, value ?? 0]))] as const];
  });
  return { trainRows: printed.train, testRows: printed.test, byPeer: Object.fromEntries(byPeer) };
}

/** The peers on a comparison's files. What they said of the same rows before is kept in `cache`. */
export async function runPeers(
  comparison: Comparison,
  { baselines, cache, signal }: { baselines: string; cache: string; signal: AbortSignal },
): Promise<PeersResult> {
  const { train, test, field, kind } = comparison;
  const kept = join(cache, `${await fingerprint(comparison, baselines)}.json`);
  if (existsSync(kept)) return parsePeers(await readFile(kept, 'utf8'));
  const options = ['--train', train, '--test', test, '--field', field, '--kind', kind];
  const { stdout } = await run(python, [baselines, ...options], { signal, maxBuffer: 1e8 });
  await mkdir(cache, { recursive: true });
  await writeFile(kept, stdout);
  return parsePeers(stdout);
}

async function fingerprint({ train, test, field, kind }: Comparison, baselines: string): Promise<string> {
  const hash = createHash('sha256');
  for (const path of [baselines, train, test]) hash.update(await readFile(path));
  return hash.update(`${field} ${kind}`).digest('hex').slice(0, 32);
}

/** Runs a command to see whether it is there. */
async function attempt(file: string, options: string[]): Promise<'done' | 'failed' | 'absent'> {
  return run(file, options).then(
    () => 'done',
    ({ code }: { code?: unknown }) => (code === 'ENOENT' ? 'absent' : 'failed'),
  );
}

/** What is missing for running the peers, in words; nothing where all is there. */
export async function missingTools(baselines: string, tryOut = attempt): Promise<string[]> {
  const missing = existsSync(baselines) ? [] : [`the file ${baselines}`];
  if ((await tryOut(python, ['-c', 'import sklearn, scipy, numpy'])) !== 'done') {
    missing.push(`scikit-learn for ${python} (Debian: python3-sklearn)`);
  }
  // Without options fastText fails with its usage: it is there all the same.
  if ((await tryOut('fasttext', [])) === 'absent') missing.push('the command fasttext (Debian: fasttext)');
  return missing;
}
