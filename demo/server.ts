import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { answerApi } from './api';
import { findSiteFile, isPagePath } from './site-files';
import { TicketStore } from './store';
import { readSwitches } from './switches';
import type { DemoTicket } from './ticket';

export interface DemoOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Lets every call of `/api` fail, so that a reader has only the page itself. */
  apiFails?: boolean;
  /** What the ages of the tickets count back from. */
  now?: Date;
  /** Tickets besides the demo's own. */
  tickets?: readonly DemoTicket[];
}

export interface Demo {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** The headers of a strict helpdesk, so that what works in this page works under its rules. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Starts the demo helpdesk on the loopback address. Rejects if the port is taken. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const store = new TicketStore(options.now ?? new Date(), options.tickets);
  const server = createServer((request, response) => {
    answer(request, response, store, options).catch((error: unknown) => {
      console.error(`Demo helpdesk: ${request.method} ${request.url} failed.`, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  store: TicketStore,
  options: DemoOptions,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  // The pages themselves read from /app-data, as many helpdesks do; it stays up when /api is made to fail.
  const [, area, path = ''] = /^\/(api|app-data)\/(.*)$/.exec(url.pathname) ?? [];
  if (area) {
    const switches = area === 'api' ? readSwitches(request, url) : { delay: 0, apiFails: false };
    if (switches.delay > 0) await wait(switches.delay);
    if (area === 'api' && (options.apiFails || switches.apiFails)) {
      return sendJson(response, 500, { error: 'Made to fail.' });
    }
    const { status, body } = await answerApi(store, path, url, request);
    return sendJson(response, status, body);
  }
  if (url.pathname === '/') {
    response.writeHead(302, { location: '/queue/all' }).end();
    return;
  }
  const file = await findSiteFile(isPagePath(url.pathname) ? '/index.html' : url.pathname);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response
    .writeHead(200, {
      'content-type': file.type,
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    .end(file.bytes);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startDemo({ port: Number(process.env.PORT ?? 8810) });
  console.log(`Demo helpdesk: ${url}  (Ctrl-C ends it)`);
}
