import type { BrowserSession } from './test';

/** What the browser's own page about extensions can do, as far as tests need it. */
export interface BrowserOwnInterface {
  updateExtensionConfiguration(change: {
    extensionId: string;
    hostAccess?: 'ON_CLICK';
    incognitoAccess?: boolean;
  }): Promise<void>;
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
}

/** Runs a function inside chrome://extensions, with its own interface and our extension's id. */
export async function onExtensionsPage(
  { context, extensionId }: BrowserSession,
  act: (browser: BrowserOwnInterface, extensionId: string) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${act.toString()})(chrome.developerPrivate, ${JSON.stringify(extensionId)})`);
  await page.close();
}
