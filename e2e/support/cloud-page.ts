import { expect, type Page } from '@playwright/test';
import type { LocalCloud } from '../../cloud/entries/local-cloud';

/** Opens the cloud's page for administrators and signs in with the token that the cloud has made. */
export async function signIn(page: Page, { url, made }: LocalCloud): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Token of an administrator').fill(made?.admin ?? '');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Channel', exact: true }).waitFor();
}

/** The bundle that the latest run of training offers on the page. */
export async function findTrained(page: Page): Promise<string> {
  const offered = page.locator('datalist option[label^="team "]');
  await expect(offered).toHaveCount(1);
  return (await offered.getAttribute('value')) ?? '';
}

/** Releases a bundle to everybody, as an administrator does on the page. */
export async function promote(page: Page, bundle: string): Promise<void> {
  await page.getByLabel('Bundle (SHA-256)').fill(bundle);
  await page.getByLabel('Percent of the profiles').fill('100');
  await page.getByRole('button', { name: 'Promote …' }).click();
  await page.getByRole('dialog', { name: 'Promote?' }).getByRole('button', { name: 'Promote' }).click();
  await expect(page.getByRole('status')).toHaveText('Promoted.');
}

/** Takes the last release back, as an administrator does on the page. */
export async function rollBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Roll back …' }).click();
  await page.getByRole('dialog', { name: 'Roll back?' }).getByRole('button', { name: 'Roll back' }).click();
  await expect(page.getByRole('status')).toHaveText('Rolled back.');
}
