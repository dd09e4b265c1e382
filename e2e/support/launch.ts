import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** Where `npm run build -- --mode e2e` writes the extension. */
export const builtExtension = resolve(import.meta.dirname, '../../dist-e2e');

export interface LaunchOptions {
  /** Folder of the browser's profile; see `createProfile`. */
  profile: string;
  colorScheme?: 'light' | 'dark';
  /** `false` starts the same browser without the extension, to compare with. */
  withExtension?: boolean;
  viewport?: { width: number; height: number };
  /** Further command line switches. */
  switches?: readonly string[];
}

/** An empty profile in the system's folder for temporary files. */
export function createProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'triage-lens-profile-'));
}

export function removeProfile(profile: string): Promise<void> {
  // A closing browser may still be writing; the retries outlast it.
  return rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Starts Chromium on that profile. The caller closes the context. */
export function launchBrowser(options: LaunchOptions): Promise<BrowserContext> {
  const withExtension = options.withExtension ?? true;
  if (withExtension && !existsSync(join(builtExtension, 'manifest.json'))) {
    throw new Error('There is no built extension in dist-e2e. Run: npm run build -- --mode e2e');
  }
  return chromium.launchPersistentContext(options.profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1366, height: 900 },
    locale: 'en-GB',
    ignoreDefaultArgs: ['--disable-extensions', '--headless'],
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(withExtension ? extensionSwitches() : []),
      ...(options.switches ?? []),
    ],
  });
}

function extensionSwitches(): string[] {
  return [
    `--load-extension=${builtExtension}`,
    `--disable-extensions-except=${builtExtension}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
  ];
}
