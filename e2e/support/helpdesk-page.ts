import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page, Route, Worker } from '@playwright/test';
import type { Ticket } from '../../src/core/ticket';
import type { HelpdeskCase } from '../../tests/helpdesk-cases';
import { CaseServer, contentOf } from '../../tests/helpdesk-server';

/** Lets a copy of the extension work on every site, since no person is there to grant the helpdesks' real addresses. */
export function grantEverySite(folder: string): Promise<void> {
  return grantSites(folder, ['https://*/*', 'http://*/*']);
}

/** Lets a copy of the extension work on these sites and no others; as match patterns. */
export async function grantSites(folder: string, patterns: readonly string[]): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: patterns }));
}

/** Serves a case at its own address, and 404 for every other request of the page. */
export async function serveCase(
  context: BrowserContext,
  page: Page,
  helpdeskCase: HelpdeskCase,
): Promise<CaseServer> {
  const server = new CaseServer(helpdeskCase);
  const { address, html, cookies, globals } = helpdeskCase;
  const { origin } = new URL(address);
  await page.route(/.*/, (route) => serve(route, server, address, html));
  await page.addInitScript((values) => Object.assign(window, values), globals);
  const pairs = Object.entries(cookies);
  if (pairs.length > 0)
    await context.addCookies(
      pairs.map(([name, value]) => ({ name, value: encodeURIComponent(value), url: origin })),
    );
  return server;
}

async function serve(route: Route, server: CaseServer, address: string, html: string): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && request.frame().parentFrame() === null)
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  if (new URL(request.url()).origin !== new URL(address).origin) return route.abort();
  const answer = server.answer(request.method(), request.url(), request.headers(), request.postData() ?? '');
  const { body, headers } = contentOf(answer);
  return route.fulfill({ status: answer.status, headers, body });
}

declare const self: { readTickets?: unknown[] };

/** Keeps what the content scripts read from now on, beside the worker's own listener. */
export async function watchTickets(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const kept: unknown[] = [];
    self.readTickets = kept;
    chrome.runtime.onMessage.addListener((message: { kind?: string; request?: unknown }) => {
      if (message.kind === 'ticket.predict') kept.push(message.request);
    });
  });
}

/** The tickets that were read since the last call. */
export async function takeTickets(worker: Worker): Promise<Ticket[]> {
  const taken = await worker.evaluate(() => self.readTickets?.splice(0) ?? []);
  return taken as Ticket[];
}
