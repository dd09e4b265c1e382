/**
 * `npm start`: builds the extension and shows it on the demo helpdesk, in a window where there is a display, else
 * as a table in the terminal with screenshots. With `--once` always the latter, and it ends by itself.
 */
import { parseArgs } from 'node:util';
import { startDemo } from '../demo/server';
import { buildExtension } from './build-extension';
import { findChromium } from './chromium.mjs';
import { showInTerminal } from './start/show-in-terminal';
import { interrupted, showInWindow } from './start/show-in-window';

const { once } = parseArgs({ options: { once: { type: 'boolean', default: false } } }).values;

if (!findChromium()) {
  stop('No Chromium, Chrome or Edge was found. Install one, or set CHROMIUM to the path of its executable.');
}
console.log('Building the extension …');
await buildExtension('e2e').catch((error: unknown) =>
  stop(`The extension could not be built: ${error instanceof Error ? error.message : String(error)}`),
);

const demo = await startDemo();
try {
  if (hasDisplay() && !once) await showInWindow(demo.url);
  else await showWithoutWindow();
} catch (error) {
  console.error(error);
  console.error('The demo could not be shown, see above. "npm test" tells more about what does not work.');
  process.exitCode = 1;
} finally {
  await demo.close();
}

async function showWithoutWindow(): Promise<void> {
  console.log('Opening every ticket of the demo helpdesk in Chromium, without a window …');
  const unanswered = await showInTerminal(demo.url);
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
