import { expect, type Page } from '@playwright/test';
import { passwordOf } from './rest-client';
import type { Person } from './sample-ticket';
import { type SampleName, sampleTickets } from './sample-tickets';
import type { Desk } from './test';

/** Logs in with RT's own form, on its front page or on the page that led there. */
export async function logIn(page: Page, desk: Pick<Desk, 'url'>, agent: Person = 'anna'): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(desk.url);
  await page.locator('#user').fill(agent);
  await page.locator('input[name="pass"]').fill(passwordOf(agent));
  await page.getByRole('button', { name: 'Login' }).click();
  await expect(page.getByText(`Logged in as ${agent}`)).toBeVisible();
}

export async function logOut(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.url}/NoAuth/Logout.html`);
  await expect(page.getByText('You have been logged out')).toBeVisible();
}

/** The way an agent goes: front page, queue, a click on the ticket's subject. */
export async function openFromQueue(page: Page, desk: Desk, name: SampleName): Promise<void> {
  const { queue, subject } = sampleTickets[name];
  await page.goto(desk.url);
  await page.locator('.queue-summary, #body').getByRole('link', { name: queue, exact: true }).first().click();
  await page.waitForURL('**/Search/Results.html**');
  await page.locator('.ticket-list').getByRole('link', { name: subject, exact: true }).click();
  await expect(page).toHaveURL(ticketUrl(desk, name));
  await historyIsThere(page);
}

export async function openTicket(page: Page, desk: Desk, name: SampleName): Promise<void> {
  await page.goto(ticketUrl(desk, name));
  await historyIsThere(page);
}

/** RT loads the conversation after the rest of the page. */
export async function historyIsThere(page: Page): Promise<void> {
  await expect(page.locator('.history .transaction').last()).toBeVisible();
}

export function ticketUrl(desk: Desk, name: SampleName): string {
  return `${desk.url}/Ticket/Display.html?id=${desk.tickets[name]}`;
}
