/** `npm run screenshots` writes the stores' pictures, 1280 × 800, from the running extension to artifacts/store/. */
import { mkdir } from 'node:fs/promises';
import { startDemo } from '../demo/server';
import { Card } from '../e2e/support/card';
import { createProfile, launchBrowser, removeProfile } from '../e2e/support/launch';
import { waitForSites, waitForWorker } from '../e2e/support/worker';
import { buildExtension } from './build-extension';
import { readCardSummary } from './start/card-summary';

const folder = 'artifacts/store';
const viewport = { width: 1280, height: 800 };
const ticket = '4819';

await mkdir(folder, { recursive: true });
await buildExtension('e2e');
const demo = await startDemo();
const profile = await createProfile();
const context = await launchBrowser({ profile, viewport });
try {
  const { host } = new URL((await waitForWorker(context)).url());
  await waitForSites(context);
  const page = await context.newPage();
  const save = async (name: string) => {
    await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
    console.log(`${folder}/${name}.png`);
  };
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${demo.url}/tickets/${ticket}`);
    await readCardSummary(page, ticket);
    await save(`1-ticket-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const card = await Card.on(page);
  await card.click('button', /^Topic: /);
  await card.one('combobox');
  await save('2-other-values');
  await page.keyboard.press('Escape');
  await card.click('button', /^Accept P\d/);
  await card.one('button', 'Severity is kept');
  await page.goto(`chrome-extension://${host}/src/options/options.html`);
  await page.getByRole('heading', { name: 'Triage Lens options' }).waitFor();
  await save('3-options');
} finally {
  await context.close();
  await removeProfile(profile);
  await demo.close();
}
