import type { BrowserContext, Route } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { withCopyOfExtension } from '../../e2e/support/damaged-extension';
import { grantSites } from '../../e2e/support/helpdesk-page';
import { createProfile, launchBrowser, removeProfile } from '../../e2e/support/launch';
import { waitForSites, waitForWorker } from '../../e2e/support/worker';
import { picturedTicket } from './pictured-ticket';

/** Where the demo helpdesk seems to be, since a picture must not show the address of this machine. */
export const storeDesk = 'https://helpdesk.brightwater.example';

export interface StoreDesk {
  context: BrowserContext;
  extensionId: string;
}

/** Runs `act` in a browser in which the extension is switched on at `storeDesk` alone, and closes it. */
export async function withStoreDesk(
  viewport: { width: number; height: number },
  act: (desk: StoreDesk) => Promise<void>,
): Promise<void> {
  const demo = await startDemo({ tickets: [picturedTicket] });
  const profile = await createProfile();
  try {
    await withCopyOfExtension(async (extension) => {
      await grantSites(extension, [`${storeDesk}/*`]);
      const context = await launchBrowser({ profile, extension, viewport });
      try {
        await context.route(`${storeDesk}/**`, (route) => answerFrom(demo.url, route));
        const { host } = new URL((await waitForWorker(context)).url());
        await waitForSites(context);
        await act({ context, extensionId: host });
      } finally {
        await context.close();
      }
    });
  } finally {
    await removeProfile(profile);
    await demo.close();
  }
}

async function answerFrom(server: string, route: Route): Promise<void> {
  const response = await route.fetch({ url: route.request().url().replace(storeDesk, server) });
  await route.fulfill({ response });
}
