import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { CRC32C } from '@google-cloud/storage';
import { listen, type Opened } from './test-servers.test-support';

/**
 * A stand-in for the four calls of Google Cloud Storage's JSON API that the store makes, written after its public
 * reference, for lack of a server that could be had. It shows that the SDK is used rightly, not that Google agrees.
 */
export function openGoogleServer(): Promise<Opened> {
  const objects = new Map<string, Buffer>();
  return listen(
    createServer((request, response) => {
      answer(request, response, objects).catch((error: unknown) => {
        response.writeHead(500).end(String(error));
      });
    }),
  );
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Buffer>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const name = decodeURIComponent(url.pathname.split('/o/')[1] ?? '');
  if (request.method === 'POST') return upload(request, response, objects, url.searchParams);
  if (name === '') return sendList(response, objects, url.searchParams);
  if (request.method === 'DELETE') {
    if (objects.delete(name)) response.writeHead(204).end();
    else sendJson(response, 404, { error: { code: 404, message: 'No such object' } });
    return;
  }
  const bytes = objects.get(name);
  if (bytes) response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(bytes);
  else sendJson(response, 404, { error: { code: 404, message: 'No such object' } });
}

async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, Buffer>,
  query: URLSearchParams,
): Promise<void> {
  const name = query.get('name') ?? '';
  const content = partsOf(await bodyOf(request), request.headers['content-type'] ?? '')[1];
  if (query.get('uploadType') !== 'multipart' || !name || !content) return sendJson(response, 400, {});
  if (query.get('ifGenerationMatch') === '0' && objects.has(name))
    return sendJson(response, 412, { error: { code: 412, message: 'conditionNotMet' } });
  objects.set(name, content);
  sendJson(response, 200, { name, bucket: 'test', generation: '1', crc32c: checksumOf(content) });
}

/** Two names a page, so that reading several pages is tried. */
function sendList(response: ServerResponse, objects: Map<string, Buffer>, query: URLSearchParams): void {
  const first = Number(query.get('pageToken') ?? 0);
  const names = [...objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).sort();
  const items = names.slice(first, first + 2).map((name) => ({ name, bucket: 'test' }));
  const nextPageToken = first + 2 < names.length ? String(first + 2) : undefined;
  sendJson(response, 200, { kind: 'storage#objects', items, nextPageToken });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The SDK deletes what it has sent where the answer states another one. */
function checksumOf(bytes: Buffer): string {
  const checksum = new CRC32C();
  checksum.update(bytes);
  return checksum.toString();
}

/** Contents of the parts of a multipart/related body. */
function partsOf(body: Buffer, contentType: string): Buffer[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? '';
  return body
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => Buffer.from(part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, ''), 'latin1'));
}
