import { createServer, type Server } from 'node:http';
import { waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/test';
import { stopWorker } from './support/worker';

/** Of a site that the tests' build is granted. A real server: pages that are routed are never kept or prerendered. */
const port = 4998;
const origin = `http://127.0.0.1:${port}`;
const head =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="application-name" content="Demo Helpdesk"><title>Desk</title>';
const list = `${head}<script type="speculationrules">{"prerender":[{"source":"list","urls":["/tickets/7"],"eagerness":"immediate"}]}</script></head><body><a href="/tickets/7">Ticket 7</a></body></html>`;
const ticket = `${head}<script>addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'loaded'; });</script></head>
<body><a href="/empty">Away</a><main data-ticket-id="7"><h1 data-field="subject">Cannot connect to the VPN since this morning</h1>
<article data-message-id="1" data-role="customer"><p class="message-body">The VPN asks for my password again and again. I cannot work.</p></article>
<aside data-sidebar style="width: 280px"></aside></main></body></html>`;

async function serve(asked: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin);
    if (pathname === '/tickets/7') asked.push(String(request.headers['sec-purpose'] ?? 'opened'));
    const body = { '/list': list, '/tickets/7': ticket, '/empty': `${head}</head><body>empty</body></html>` }[
      pathname
    ];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return server;
}

/** Accepts the first row that waits, with the mouse, and waits until it waits no more. */
async function acceptNext(card: Card): Promise<void> {
  const [accept] = await card.all('button', /^Accept (?!all)/);
  if (!accept) throw new Error('Nothing can be accepted on the card.');
  await card.clickNode(accept);
  const isWaiting = async () => (await card.all('button', accept.name)).length;
  await expect.poll(isWaiting, { message: `rows with "${accept.name}"` }).toBe(0);
}

test.use({ browserOptions: { backForwardCache: true } });

test('a ticket that was prerendered, left and come back to, and frozen has one card that works', async ({
  tab,
  session,
}) => {
  const asked: string[] = [];
  const server = await serve(asked);
  try {
    await tab.goto(`${origin}/list`);
    await expect
      .poll(() => asked, { message: 'the ticket is fetched before it is opened' })
      .toEqual([expect.stringContaining('pre')]);
    await tab.click('a');
    const card = await Card.on(tab);
    await waitForAnswers(card);
    expect(asked, 'what was fetched before is what is shown').toHaveLength(1);
    expect(await card.count()).toBe(1);
    await acceptNext(card);

    await tab.click('a');
    await expect(tab.getByText('empty')).toBeVisible();
    await tab.evaluate(() => void setTimeout(() => history.back(), 0));
    await expect(tab, 'the page comes from the back-forward cache').toHaveTitle('kept');
    const again = await Card.on(tab);
    await waitForAnswers(again);
    expect(await again.count()).toBe(1);
    await acceptNext(again);

    const devtools = await tab.context().newCDPSession(tab);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    const other = await session.newPage();
    await other.goto('about:blank');
    await stopWorker(other);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await tab.bringToFront();
    await acceptNext(again);
    expect(await again.count()).toBe(1);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
