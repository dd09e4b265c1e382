import { expect, type Page } from '@playwright/test';
import { type Person, type SampleName, sampleIssues } from './sample-issues';
import type { Desk } from './test';

/** Logs in with Redmine's own form. */
export async function logIn(page: Page, desk: Desk, agent: Person = 'anna'): Promise<void> {
  await page.goto(`${desk.url}/login`);
  await page.locator('#username').fill(agent);
  await page.locator('#password').fill(`${agent}-password`);
  await page.locator('input[name="login"]').click();
  await expect(page.locator('#loggedas')).toContainText(agent);
}

export async function logOut(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.url}/my/page`);
  await page.locator('#account a.logout').click();
  await expect(page.locator('#account a.login')).toBeVisible();
}

/** The way an agent goes: the project's list, a click on the subject. */
export async function openFromList(page: Page, desk: Desk, name: SampleName): Promise<void> {
  await page.goto(`${desk.url}/projects/helpdesk/issues`);
  await page
    .locator('table.issues')
    .getByRole('link', { name: sampleIssues[name].subject, exact: true })
    .click();
  await expect(page).toHaveURL(issueUrl(desk, name));
}

export async function openIssue(page: Page, desk: Desk, name: SampleName): Promise<void> {
  await page.goto(issueUrl(desk, name));
}

export function issueUrl(desk: Desk, name: SampleName): string {
  return `${desk.url}/issues/${desk.issues[name]}`;
}
