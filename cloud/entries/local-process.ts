/**
 * `npm run cloud`: the cloud on this machine, its files in .data/cloud; its jobs run hourly and when enough labels are new.
 * `npm run cloud -- job` runs them once and ends. `npm run cloud -- forget --token DIGITS`, or `--profile NAME`, with
 * `--from DAY`, takes labels out of the store first.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { ConfigurationError } from '../configuration';
import { Problem, problems } from '../problem';
import { removeLeftovers } from '../store/files';
import type { Work } from '../work';
import { startLocalCloud } from './local-cloud';
import { noteLocalForget, runLocalJobs } from './local-jobs';

const folder = '.data/cloud';
const hour = 3_600_000;
const { values, positionals } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    token: { type: 'string' },
    profile: { type: 'string' },
    from: { type: 'string' },
  },
  allowPositionals: true,
});
const port = Number(values.port);

if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`--port has to be a number from 1 to 65535.`);
if (positionals.length > 0) await runByHand();
else await start();

async function runByHand(): Promise<void> {
  const command = positionals.join(' ');
  if (command !== 'job' && command !== 'forget')
    stop('Say "npm run cloud", "npm run cloud -- job", or "npm run cloud -- forget --token DIGITS".');
  try {
    if (command === 'forget') await noteForget();
    for (const line of await runLocalJobs(folder)) console.log(line);
  } catch (error) {
    stop(explainJob(error));
  }
}

/** By the first eight digits of a token's hash, or the name of a profile, as reports have them. */
async function noteForget(): Promise<void> {
  const { token, profile: client, from } = values;
  const what = { ...(token && { token }), ...(client && { client }), ...(from && { from }) };
  await noteLocalForget(folder, what).catch((error: unknown) => {
    if (error instanceof v.ValiError)
      stop('Name whose labels go: --token with 8 digits, --profile with 16, --from YYYY-MM-DD.');
    throw error;
  });
}

async function start(): Promise<void> {
  try {
    const { url, made, publicKey, work } = await startLocalCloud(folder, port);
    console.log(`The cloud of Triage Lens is at ${url}, its files in ${folder}/. Ctrl-C ends it.`);
    console.log(
      `Its releases are signed with this public key, for the extension's policy:\n\n  ${publicKey}\n`,
    );
    if (made) {
      console.log(`\nTokens, shown this once; only their hashes are kept:\n`);
      console.log(
        `  agent          ${made.agent}\n  administrator  ${made.admin}\n  enrichment     ${made.enrich}\n`,
      );
      console.log(`For new ones delete ${folder}/tokens.json and start again.`);
    }
    await runDue(work);
    setInterval(() => runDue(work), hour);
  } catch (error) {
    stop(explain(error));
  }
}

function explainJob(error: unknown): string {
  const why =
    error instanceof Problem ? problems[error.code][1] : error instanceof Error ? error.message : 'unknown';
  return `A job failed: ${why} Nothing is lost; ${folder}/log.jsonl names it, and the next time it goes on where it stopped.`;
}

/** Each run is a line of the log and a row of the page; a failed one is tried again with the next. */
async function runDue(work: Work): Promise<void> {
  await removeLeftovers(join(folder, 'objects'), Date.now()).catch((error: unknown) =>
    console.error(`Old drafts and tickets could not be deleted: ${String(error)}`),
  );
  await work.onSchedule(Date.now() + hour / 2).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`A job failed (${reason}); ${folder}/log.jsonl has more. It is tried again in an hour.`);
  });
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken, perhaps by another "npm run cloud". End that, or choose another: npm run cloud -- --port ${port + 1}`;
  }
  if (error instanceof ConfigurationError) return error.message;
  if (error instanceof Error && 'code' in error) return `The cloud could not start: ${error.message}`;
  return `${folder}/tokens.json or signing-key.txt is damaged. Delete it for new ones and start again.`;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
