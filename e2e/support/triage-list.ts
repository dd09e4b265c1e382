import { expect, type Page } from '@playwright/test';
import { writeNewTickets } from '../request-tracker/closed-tickets';
import { Card } from './card';

/** One ticket is read, set and read back while two browsers and a helpdesk share two cores. */
const patience = { timeout: 90_000 };

/** What people write who need help: as many tickets, no two with the same subject. */
export function writeTriageTickets(count: number): { subject: string; text: string }[] {
  return writeNewTickets(count, 7).map(({ subject, text }, index) => ({
    subject: `${subject} (${index + 1})`,
    text,
  }));
}

/** Waits until each of the list's rows has one badge; gives the side list of the page. */
export async function openTriageList(tab: Page, rows: string, count: number): Promise<Card> {
  const badges = () =>
    tab
      .locator(rows)
      .evaluateAll((found) =>
        found.map((row) => row.querySelectorAll('[data-triage-lens-list="badge"]').length),
      );
  await expect.poll(badges, patience).toEqual(Array.from({ length: count }, () => 1));
  const list = await Card.sideList(tab);
  await list.click('button', `Triage list (${count})`);
  await untilText(list, `${count} of ${count} tickets judged.`);
  return list;
}

/** Sorts by severity, by keyboard, and expects the severest on top; those without one come last. */
export async function sortBySeverity(tab: Page, list: Card): Promise<void> {
  await list.tabTo('combobox', 'Sort by');
  await tab.keyboard.press('ArrowDown');
  const levels = async () =>
    [...(await list.text()).matchAll(/^P([1-5]) /gm)].map(([, level]) => Number(level));
  await expect
    .poll(async () => {
      const shown = await levels();
      return shown.length > 0 && shown.every((level, place) => level >= (shown[place - 1] ?? 0));
    })
    .toBe(true);
}

/** Accepts and sets every ticket by single keys; gives how many were set in the helpdesk. */
export async function triageEach(tab: Page, list: Card, count: number): Promise<number> {
  await list.click('button', 'Start triage');
  for (let place = 1; place <= count; place++) {
    await untilText(list, `Ticket ${place} of ${count}`);
    await expect.poll(() => list.text(), patience).not.toContain('Reading the ticket');
    await tab.keyboard.press('3');
    await tab.keyboard.press('n');
  }
  await untilText(list, 'That was the last ticket.');
  const [, written = ''] = /Set in the helpdesk: (\d+)\./.exec(await list.text()) ?? [];
  return Number(written);
}

/** Takes back everything that was done in triage. */
export async function undoTriage(list: Card): Promise<void> {
  await list.click('button', 'Undo everything');
  await untilText(list, 'Judged: 0. Set in the helpdesk: 0. Put off: 0.');
}

/** Waits until the side list says this; a real helpdesk takes its time. */
export async function untilText(list: Card, text: string): Promise<void> {
  await expect.poll(() => list.text(), patience).toContain(text);
}
