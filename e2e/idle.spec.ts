import { readAnswer, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { ContentWorld } from './support/content-world';
import { expect, test } from './support/demo-test';
import { readPending, watchTimers } from './support/timer-watch';
import { inExtensionPage, waitForWorker } from './support/worker';

test('while nobody does anything there is nothing of ours that could run', async ({ demo, session, tab }) => {
  await tab.goto(`${demo.url}/queue/all`);
  await tab.locator('a[href="/tickets/4812"]').first().click();
  const card = await Card.on(tab);
  await waitForAnswers(card);
  const content = await ContentWorld.of(tab);
  const worker = await waitForWorker(session.context);
  await content.evaluate(watchTimers);
  await worker.evaluate(watchTimers);

  await tab.goBack();
  await card.expectNone();
  await tab.locator('a[href="/tickets/4821"]').first().click();
  await waitForAnswers(card);
  const before = await readAnswer(card, 'Severity');
  await card.click('button', /^Accept P\d/);
  await expect.poll(() => readAnswer(card, 'Severity')).not.toBe(before);

  for (const read of [() => content.evaluate(readPending), () => worker.evaluate(readPending)]) {
    await expect.poll(read, { message: 'what may still run' }).toMatchObject({ timers: 0, endlessClocks: 0 });
  }
  // The watch saw what there was to see: gathering the page's changes is a timer.
  expect((await content.evaluate(readPending))?.fired).toBeGreaterThan(0);

  const others = await inExtensionPage(session.context, session.extensionId, (page) =>
    page.evaluate(async () => ({
      alarms: (await chrome.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]),
    })),
  );
  // Once, to free the memory of the model.
  expect(others).toEqual({ alarms: [['rest', undefined]] });
});
