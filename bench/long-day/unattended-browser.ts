import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserSwitches, createProfile, removeProfile } from '../../e2e/support/launch';
import { findChromium } from '../../scripts/chromium.mjs';

/**
 * A browser that is looked at only now and then: a debugger keeps answers, messages and workers alive that a browser by
 * itself would let go.
 */
export class UnattendedBrowser {
  private constructor(private readonly address: string) {}

  /** On a profile of its own, ended and removed when `act` has ended. Rejects if there is no Chromium. */
  static async run<T>(withExtension: boolean, act: (browser: UnattendedBrowser) => Promise<T>): Promise<T> {
    const program = findChromium();
    if (!program) throw new Error('No Chromium was found.');
    const profile = await createProfile();
    const switches = ['--remote-debugging-port=0', '--js-flags=--expose-gc', `--user-data-dir=${profile}`];
    const child = spawn(program, [...browserSwitches({ withExtension, switches }), 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ended = once(child, 'exit');
    try {
      return await act(new UnattendedBrowser(await readAddress(child)));
    } finally {
      child.kill();
      await ended;
      await removeProfile(profile);
    }
  }

  /** Attaches a debugger for as long as `act` takes. */
  async look<T>(act: (context: BrowserContext) => Promise<T>): Promise<T> {
    const browser = await chromium.connectOverCDP(this.address);
    try {
      const [context] = browser.contexts();
      if (!context) throw new Error('The browser has no window.');
      return await act(context);
    } finally {
      await browser.close();
    }
  }

  /** Opens a tab without a debugger. */
  async openTab(url: string): Promise<void> {
    const response = await fetch(new URL(`/json/new?${url}`, this.address), { method: 'PUT' });
    if (!response.ok) throw new Error(`The browser opens no tab: status ${response.status}.`);
  }

  /** Waits until a tab has this title, without a debugger. */
  async waitForTitle(title: string): Promise<void> {
    for (;;) {
      const response = await fetch(new URL('/json/list', this.address));
      const tabs = (await response.json()) as { title: string }[];
      if (tabs.some((tab) => tab.title === title)) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The browser says nothing.');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, host] = /^DevTools listening on ws:\/\/([^/]+)\//.exec(line) ?? [];
    if (!host) continue;
    child.stderr.resume();
    return `http://${host}`;
  }
  throw new Error('The browser ended before it could be asked anything.');
}
