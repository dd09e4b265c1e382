import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { withCopyOfExtension } from './support/damaged-extension';
import { BrowserSession } from './support/test';
import { everythingOf, logIn, openTicket, seenArticles } from './znuny/agent';
import { expect, test } from './znuny/test';

test.describe.configure({ timeout: 300_000 });

const many = 10;

test('ten tickets opened under never, click and auto: in the database nothing has changed', async ({
  desk,
}) => {
  const texts = ['The VPN drops since this morning', 'URGENT: nobody can work, the whole company is down'];
  const wanted = Array.from({ length: many }, (_, index) => ({
    queue: 'Network',
    requester: 'maria',
    subject: `${texts[index % 2]} (${index + 1})`,
    text: 'We cannot work at all. Please help at once!',
    turns: [
      { by: 'anna' as const, as: 'mail' as const, text: 'Since when?' },
      { by: 'maria' as const, as: 'mail' as const, text: 'Since nine o’clock.' },
    ],
  }));
  const ids = await desk.create(wanted);
  const before = await everythingOf(desk);
  await withCopyOfExtension(async (extension) => {
    for (const writeBack of ['never', 'click', 'auto'])
      await BrowserSession.run({ extension, policy: { writeBack } }, async (session) => {
        const tab = await session.newPage();
        await logIn(tab, desk);
        const card = await Card.on(tab);
        for (const id of ids) {
          await openTicket(tab, desk, id);
          await waitForAnswers(card);
          await tab.waitForLoadState('networkidle');
        }
        expect(await everythingOf(desk), writeBack).toEqual(before);
      });
  });
  // Znuny's own page notes the article that it shows, one at each opening; what we fetch besides is not noted.
  for (const id of ids) expect((await seenArticles(desk, id)).length).toBeLessThanOrEqual(3);
});
