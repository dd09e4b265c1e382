import type { Page } from '@playwright/test';
import type { Card } from './card';

/** How far what was there already was moved without a click, by Chromium's own measure. */
export async function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        interface Shift extends PerformanceEntry {
          value: number;
          hadRecentInput: boolean;
        }
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput } of list.getEntries() as Shift[])
            if (!hadRecentInput) sum += value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

/** Whether the card, or the line that stands for it, is in the window. */
export async function isInView(page: Page, card: Card): Promise<boolean> {
  if ((await card.all('button', /Show the card$/)).length > 0) return true;
  return page.evaluate(() => {
    const { top = -1, bottom = 0 } =
      document.querySelector('[data-triage-lens]')?.getBoundingClientRect() ?? {};
    return bottom > 0 && top >= 0 && top < innerHeight;
  });
}
