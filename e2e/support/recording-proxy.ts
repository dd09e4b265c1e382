import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** One request as it left the browser. */
export interface RecordedRequest {
  method: string;
  /** Address, headers and unpacked body; of an encrypted connection only where it goes. */
  content: string;
}

export interface RecordingProxy {
  /** Command line switches that send everything through the proxy, the loopback address too. */
  switches: string[];
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/**
 * Stands between a browser and the network and keeps every request: of pages, workers, extensions and of the browser
 * itself. Only hosts on the loopback address are reached; the others get no answer.
 */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => {
    record(request, requests)
      .then((body) => forward(request, body, response))
      .catch(() => response.destroy());
  });
  server.on('connect', ({ url = '' }, socket) => {
    requests.push({ method: 'CONNECT', content: url });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    switches: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    requests,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function record(request: IncomingMessage, requests: RecordedRequest[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { method = '', url = '', headers } = request;
  const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  requests.push({
    method,
    content: [`${method} ${url}`, JSON.stringify(headers), text.toString('utf8')].join('\n'),
  });
  return body;
}

function forward(request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const url = new URL(request.url ?? '');
  if (url.hostname !== '127.0.0.1') {
    response.writeHead(502).end();
    return;
  }
  const { method, headers } = request;
  const onward = send(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}
