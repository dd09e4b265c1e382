import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { shiftOf } from './support/layout-shift';
import { expect, test } from './support/test';

/** Pages of helpdesks that their server draws, sent in two pieces as over a slow line; written after their templates. */

const entry = (id: number, kind: string, text: string) =>
  `<div class="thread-entry ${kind}" id="thread-entry-${id}" style="min-height:900px"><div class="header"><a name="entry-${id}"></a><b>Eva</b></div><div class="thread-body"><div>${text}</div></div></div>`;

const osTicket = [
  `<!doctype html><html><head><meta name="csrf_token" content="x"><title>Ticket</title></head><body><div id="pjax-container">
   <div class="sticky bar"><h2><a href="tickets.php?id=57">Ticket #123456</a></h2></div><div class="clear tixTitle"><h3>The lathe does not start</h3></div>`,
  `<table class="ticket_info"><tr><td><table><tr><th>Status:</th><td>Open</td></tr></table></td></tr></table>
   <div id="thread-items">${entry(901, 'message', 'Good morning, the lathe does not start since today.')}${entry(902, 'response', 'Which one?')}${entry(903, 'message', 'The big one. We cannot work.')}</div></div>
   <script>addEventListener('load', () => scrollTo(0, document.body.scrollHeight))</script></body></html>`,
];

const freeScout = [
  `<!doctype html><html><head><title>#57 Charged twice</title></head><body class="body-conv" data-conversation_id="57" data-auth_user_id="5"><div id="conv-layout">
   <div id="conv-layout-header"><div id="conv-toolbar">Tools</div><div id="conv-subject"><div class="conv-subjtext"><span>Charged twice</span></div></div></div>`,
  `<div style="display:flex"><div id="conv-layout-customer" style="width:320px"><div class="customer-name">Zoe</div></div>
   <div id="conv-layout-main" style="flex:1"><div class="thread thread-type-customer" id="thread-1" data-thread_id="1"><div class="thread-body"><div class="thread-content">Hello, I was charged twice this month.</div></div></div></div></div></div></body></html>`,
];

async function withPages<T>(act: (url: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(async (request, response) => {
    const pieces = request.url?.startsWith('/conversation/') ? freeScout : osTicket;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(pieces[0]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    response.end(pieces[1]);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  try {
    if (address === null || typeof address === 'string') throw new Error('No port is free.');
    return await act(`http://127.0.0.1:${address.port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('a line stays in the window while the card is out of it, and brings it back; the shortcut does, too', async ({
  tab,
}) => {
  await withPages(async (url) => {
    await tab.setViewportSize({ width: 1366, height: 768 });
    await tab.goto(`${url}/scp/tickets.php?id=57`);
    const card = await Card.on(tab);
    await waitForAnswers(card);
    const pill = await card.one('button', /Show the card$/);
    expect(await tab.evaluate(() => scrollY)).toBeGreaterThan(300);
    await card.clickNode(pill);
    await expect.poll(() => card.all('button', /Show the card$/)).toEqual([]);
    const top = () =>
      tab.evaluate(() => document.querySelector('[data-triage-lens]')?.getBoundingClientRect().top ?? -1);
    await expect.poll(top).toBeGreaterThanOrEqual(0);
  });
});

test('a page that is sent in two pieces is not moved by the card, which stands where it belongs at once', async ({
  tab,
}) => {
  await withPages(async (url) => {
    await tab.setViewportSize({ width: 1366, height: 768 });
    for (const path of ['/conversation/57', '/scp/tickets.php?id=57']) {
      await tab.goto(url + path);
      const card = await Card.on(tab);
      await waitForAnswers(card);
      expect(await shiftOf(tab), path).toBeLessThanOrEqual(0.02);
      if (path.startsWith('/conversation'))
        expect(
          await tab.evaluate(() => document.querySelector('[data-triage-lens]')?.parentElement?.id),
        ).toBe('conv-layout-customer');
    }
  });
});
