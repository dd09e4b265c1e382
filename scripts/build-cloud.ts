/**
 * `npm run build:cloud`: what each cloud runs, in dist-cloud/: one file of code, the page for administrators, the shipped
 * model and tfjs's WebAssembly. With `--only dashboard` the page alone, for the local process.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDashboard } from './build-dashboard';
import { buildFunction, type CloudHost, cloudHosts } from './build-function';

const folder = 'dist-cloud';
const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;

await buildDashboard(folder);
if (only !== 'dashboard') for (const host of cloudHosts) await buildHost(host);

async function buildHost(host: CloudHost): Promise<void> {
  const target = join(folder, host);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await buildFunction(host, target);
  console.log(`Built ${target}/`);
}
