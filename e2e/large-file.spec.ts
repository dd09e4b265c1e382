import { execFileSync } from 'node:child_process';
import { startDemo } from '../demo/server';
import { demoTickets } from '../demo/tickets';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/test';

const megabytes = 200;

/** Memory of the browser's renderers on this profile, pages and workers alike. Megabytes. */
function renderersMemory(profile: string): number {
  const lines = execFileSync('ps', ['-eo', 'rss=,args='], { encoding: 'utf8', maxBuffer: 1e8 }).split('\n');
  const own = lines.filter((line) => line.includes(profile) && line.includes('--type=renderer'));
  return own.reduce((sum, line) => sum + Number(/^\s*(\d+)/.exec(line)?.[1] ?? 0), 0) / 1024;
}

test('a file of 200 MB is looked at in bounded memory, while the page goes on answering', async ({
  session,
}) => {
  test.setTimeout(300_000);
  const demo = await startDemo();
  try {
    const tab = await session.newPage();
    await tab.goto(`${demo.url}/tickets/${demoTickets[0].id}`);
    await waitForAnswers(await Card.on(tab));
    await tab.close();
    const options = await session.newPage();
    await options.goto(
      `chrome-extension://${session.extensionId}/src/options/options.html#desk=${encodeURIComponent(new URL(demo.url).origin)}`,
    );
    const learn = options.getByRole('region', { name: 'Learn this desk' });
    const input = learn.getByLabel(/^Choose a file of closed tickets/).first();
    if (!(await input.isVisible()))
      await learn.getByText('Learn from a file', { exact: true }).first().click();
    const before = renderersMemory(session.profile);
    const rows = await input.evaluate((element, size) => {
      const row = (i: number) =>
        `${i};Lamp ${i} is dark;"The lamp in room ${i} stays dark since Monday. ${'Please come and look at it. '.repeat(12)}";Closed;${['Hall', 'Gate', 'Pier'][i % 3]}\n`;
      let part = '';
      let count = 0;
      while (part.length < 1e6) part += row(1000 + count++);
      const file = new File(
        ['No;Subject;Description;Status;Place\n', ...Array<string>(size).fill(part)],
        'export.csv',
      );
      const chosen = new DataTransfer();
      chosen.items.add(file);
      let last = performance.now();
      let longest = 0;
      setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
        document.documentElement.dataset.longestWait = String(Math.round(longest));
      }, 50);
      (element as HTMLInputElement).files = chosen.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
      return count * size;
    }, megabytes);
    let most = 0;
    const found = learn.getByText(`${rows.toLocaleString('en')} rows were found.`);
    await expect
      .poll(
        async () => {
          most = Math.max(most, renderersMemory(session.profile) - before);
          return found.count();
        },
        { timeout: 280_000, intervals: [500] },
      )
      .toBe(1);
    const longestWait = Number(await options.evaluate(() => document.documentElement.dataset.longestWait));
    console.log({ most: Math.round(most), longestWait, rows });
    expect(most, 'megabytes more than before').toBeLessThan(400);
    expect(longestWait, 'milliseconds in which the page did not answer').toBeLessThan(1000);
  } finally {
    await demo.close();
  }
});
