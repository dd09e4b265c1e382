// @vitest-environment happy-dom

import * as v from 'valibot';
import { beforeEach, expect, it, vi } from 'vitest';
import { Adapter } from '../../helpdesks/adapter';
import redmine from '../../helpdesks/adapters/redmine';
import { matchTicketPage, type TicketPage } from '../reading/match-page';
import { readListed } from './read-listed';

const adapter = v.parse(Adapter, redmine);
const page = matchTicketPage([adapter], 'https://desk.example/issues/7', document, () => true) as TicketPage;
let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
});

function issueHtml(id: number): string {
  return `<!doctype html><html><head><title>Support #${id}: VPN - Desk</title></head>
<body class="controller-issues action-show"><div id="content"><h2>Support #${id}</h2>
<div class="issue details"><div class="subject"><div><h3>VPN</h3></div></div>
<div class="attributes"><div class="status attribute"><div class="value">New</div></div>
<div class="priority attribute"><div class="value">Low</div></div></div>
<div class="description"><div class="wiki"><p>It drops.</p></div></div></div>
<form id="issue-form"><select name="issue[priority_id]"></select></form></div></body></html>`;
}

const readFrom = (answer: () => Response) => {
  const fetch = vi.fn(async () => answer());
  return readListed(page, { document, fetch, signal: stop.signal });
};

it('reads an issue from its page, which also shows what may be changed', async () => {
  const read = await readFrom(() => new Response(issueHtml(7)));
  expect(read?.ticket).toMatchObject({ id: '7', subject: 'VPN', status: 'New', fields: { priority: 'Low' } });
  expect(read?.document?.querySelector('#issue-form')).not.toBeNull();
});

it.each([
  ['another issue', () => new Response(issueHtml(8))],
  ['a page to log in', () => new Response('<form><input type="password"></form>')],
  ['a busy helpdesk', () => new Response('', { status: 429 })],
  ['an error', () => new Response('', { status: 500 })],
])('has nothing where the answer is %s', async (_, answer) => {
  expect(await readFrom(answer)).toBeUndefined();
});

it('ends with the list', async () => {
  const reading = readFrom(() => {
    stop.abort(new Error('left'));
    throw new Error('network');
  });
  await expect(reading).rejects.toThrow('left');
});
