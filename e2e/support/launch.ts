import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../../scripts/chromium.mjs';
import { startWithPolicy } from './managed-policy';

/** Where `npm run build -- --mode e2e` writes the extension. */
export const builtExtension = resolve(import.meta.dirname, '../../dist-e2e');

export interface LaunchOptions {
  /** Folder of the browser's profile; see `createProfile`. */
  profile: string;
  colorScheme?: 'light' | 'dark';
  /** `false` starts the same browser without the extension, to compare with. */
  withExtension?: boolean;
  /** Folder of another build than `builtExtension`. */
  extension?: string;
  viewport?: { width: number; height: number };
  /** What the organisation's administrator has set for the extension. */
  policy?: unknown;
  /** Further command line switches. */
  switches?: readonly string[];
  /** Leaves the browser the cache of pages that one goes back to, which Playwright turns off. */
  backForwardCache?: boolean;
  /** Opens a window for a person, who also sees the system's own theme, instead of running headless. */
  window?: boolean;
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
export async function launchBrowser(options: LaunchOptions): Promise<BrowserContext> {
  const withExtension = options.withExtension ?? true;
  const extension = options.extension ?? builtExtension;
  if (withExtension && !existsSync(join(extension, 'manifest.json'))) {
    throw new Error('There is no built extension in dist-e2e. Run: npm run build -- --mode e2e');
  }
  return chromium.launchPersistentContext(options.profile, {
    executablePath: await findProgram(options, extension),
    ...(options.window ? windowOptions : headlessOptions(options)),
    args: browserSwitches(options),
  });
}

/** Arguments for every start of Chromium. */
export function browserSwitches(options: Omit<LaunchOptions, 'profile'>): string[] {
  return [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(options.window ? [] : ['--headless=new', '--no-sandbox']),
    ...((options.withExtension ?? true) ? extensionSwitches(options.extension ?? builtExtension) : []),
    ...(options.switches ?? []),
  ];
}

/** Below the profile, so that it goes with it. */
export function policyFolder(profile: string): string {
  return join(profile, 'managed-policy');
}

async function findProgram(
  { profile, policy }: LaunchOptions,
  extension: string,
): Promise<string | undefined> {
  const browser = findChromium();
  if (policy === undefined || browser === undefined) return browser;
  return startWithPolicy(browser, policyFolder(profile), extension, policy);
}

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

function headlessOptions({ colorScheme, viewport, backForwardCache }: LaunchOptions): ContextOptions {
  return {
    headless: true,
    colorScheme: colorScheme ?? 'light',
    viewport: viewport ?? { width: 1366, height: 900 },
    locale: 'en-GB',
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--headless',
      ...(backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
  };
}

const windowOptions: ContextOptions = {
  headless: false,
  colorScheme: null,
  viewport: null,
  // Chromium refuses its sandbox to root.
  chromiumSandbox: process.getuid?.() !== 0,
  ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
  // Whoever opened the window ends it and removes its profile.
  handleSIGINT: false,
  handleSIGTERM: false,
};

function extensionSwitches(folder: string): string[] {
  return [
    `--load-extension=${folder}`,
    `--disable-extensions-except=${folder}`,
    '--disable-features=DisableLoadExtensionCommandLineSwitch',
  ];
}
