import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { hashToken } from '../caller';
import { adminToken, agentToken, enrichToken } from '../http.test-support';
import { listen } from '../store/test-servers.test-support';
import { startLocalCloud } from './local-cloud';

/** Sends a request through one entry. */
export interface Opened {
  send(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Each opens the real entry over the settings that are in the environment by then. */
export const entries: Record<string, () => Promise<Opened>> = {
  'a local process': openLocal,
  'Google Cloud Functions': openGoogle,
  'AWS Lambda': openLambda,
  'Azure Functions': openAzure,
};

async function openLocal(): Promise<Opened> {
  const objects = process.env.TRIAGE_LENS_STORE?.replace('files:', '') ?? '';
  const hashes = {
    agentTokens: [hashToken(agentToken)],
    adminTokens: [hashToken(adminToken)],
    enrichTokens: [hashToken(enrichToken)],
  };
  await writeFile(join(dirname(objects), 'tokens.json'), JSON.stringify(hashes));
  return overHttp(await startLocalCloud(dirname(objects), 0));
}

async function openGoogle(): Promise<Opened> {
  vi.resetModules();
  await import('./google-cloud-function');
  const { getTestServer } = await import('@google-cloud/functions-framework/testing');
  return overHttp(await listen(getTestServer('triage-lens')));
}

async function openLambda(): Promise<Opened> {
  vi.resetModules();
  const { handler } = await import('./aws-lambda');
  return {
    send: async (request) => {
      const answer = await handler((await lambdaEvent(request)) as never);
      const { statusCode, headers, body, isBase64Encoded } = answer;
      const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
      return answerOf(statusCode, headers as Record<string, string>, bytes);
    },
    close: async () => {},
  };
}

/** Payload format 2.0, as a function URL and an HTTP API send it. */
async function lambdaEvent(request: Request): Promise<unknown> {
  const url = new URL(request.url);
  const body = Buffer.from(await request.arrayBuffer());
  const http = {
    method: request.method,
    path: url.pathname,
    protocol: 'HTTP/1.1',
    sourceIp: '192.0.2.1',
    userAgent: 'test',
  };
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { ...Object.fromEntries(request.headers), host: url.host },
    requestContext: {
      accountId: '000000000000',
      domainName: url.host,
      http,
      requestId: 'test',
      stage: '$default',
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

async function openAzure(): Promise<Opened> {
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { handler } = await import('./azure-function');
  const { HttpRequest } = await import('@azure/functions');
  return {
    send: async (request) => {
      const bytes = Buffer.from(await request.arrayBuffer());
      const headers = Object.fromEntries(request.headers);
      const body = bytes.length > 0 ? { body: { bytes } } : {};
      const answer = await handler(
        new HttpRequest({ method: request.method as 'GET', url: request.url, headers, ...body }),
      );
      return answerOf(answer.status ?? 200, answer.headers as never, Buffer.from(answer.body as ArrayBuffer));
    },
    close: async () => {},
  };
}

function overHttp({ url, close }: { url: string; close(): Promise<void> }): Opened {
  return {
    send: async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = request.method === 'POST' ? await request.arrayBuffer() : undefined;
      return fetch(`${url}${pathname}${search}`, { method: request.method, headers: request.headers, body });
    },
    close,
  };
}

function answerOf(status: number, headers: HeadersInit, body: Buffer): Response {
  return new Response(body.length > 0 ? new Uint8Array(body) : null, { status, headers });
}
