/**
 * `npm start`: builds the extension and shows it on the demo helpdesk, in a window where there is a display, else
 * as a table in the terminal with screenshots. With `--once` always the latter, and it ends by itself. The local cloud
 * runs beside it, and gets nothing; with `--sync` the browser has a policy that sends labels there, without text.
 */
import { parseArgs } from 'node:util';
import { startDemo } from '../demo/server';
import { buildExtension } from './build-extension';
import { findChromium } from './chromium.mjs';
import { showInTerminal } from './start/show-in-terminal';
import { interrupted, showInWindow } from './start/show-in-window';
import { startCloud } from './start/start-cloud';

const flag = { type: 'boolean', default: false } as const;
const { once, sync } = parseArgs({ options: { once: flag, sync: flag } }).values;

if (!findChromium()) {
  stop('No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM to the path of its executable.');
}
if (sync && process.platform !== 'linux') {
  stop(
    '--sync needs Linux: elsewhere a policy can only be set for the whole machine. docs/CLOUD.md says how.',
  );
}
console.log('Building the extension …');
await buildExtension('e2e').catch((error: unknown) =>
  stop(`The extension could not be built: ${error instanceof Error ? error.message : String(error)}`),
);

const demo = await startDemo();
const cloud = await startCloud('.data/cloud', 8787, 'dist-cloud');
tellAboutCloud();
const policy = sync
  ? {
      cloud: {
        url: cloud.url,
        token: cloud.tokens.agent,
        publicKeys: [cloud.publicKey],
        syncLevel: 'labels',
      },
    }
  : undefined;
try {
  if (hasDisplay() && !once) await showInWindow(demo.url, policy);
  else await showWithoutWindow();
} catch (error) {
  console.error(error);
  console.error('The demo could not be shown, see above. "npm test" tells more about what does not work.');
  process.exitCode = 1;
} finally {
  await demo.close();
  await cloud.close();
}

function tellAboutCloud(): void {
  console.log(
    `The local cloud is at ${cloud.url}. Its page for administrators takes this token, while this runs:`,
  );
  console.log(`  ${cloud.tokens.admin}`);
  console.log(
    sync
      ? 'The browser has a policy that sends labels there, without text. The options page lists what leaves.'
      : 'Nothing is sent to it. "npm start -- --sync" gives the browser a policy that sends labels there, without text.',
  );
}

async function showWithoutWindow(): Promise<void> {
  console.log('Opening every ticket of the demo helpdesk in Chromium, without a window …');
  const unanswered = await showInTerminal(demo.url, policy);
  if (unanswered > 0) {
    console.error(`${unanswered} tickets showed no suggestions, see the table.`);
    process.exitCode = 1;
  }
  if (once) return;
  console.log(`The demo helpdesk stays at ${demo.url} until you press Ctrl-C.`);
  await interrupted();
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
