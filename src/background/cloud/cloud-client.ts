import type { TrafficKind } from '../../protocol/cloud-messages';
import { CloudError, errorOf } from './cloud-error';
import type { TrafficLog } from './traffic-log';

export interface CloudAddress {
  /** Base of all addresses, without a slash at the end. */
  url: string;
  token: string;
}

export interface CloudRequest {
  kind: TrafficKind;
  method: 'GET' | 'POST';
  /** Begins with a slash. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer>;
  /** A sample line of what is sent, shown in the options. */
  example?: string;
  /** Bytes of the answer that are read at most. */
  most: number;
}

export interface CloudAnswer {
  status: number;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

/** Sends a request to the organisation's cloud. Rejects with `CloudError`; answers are successes, or 304. */
export type AskCloud = (address: CloudAddress, request: CloudRequest) => Promise<CloudAnswer>;

/** Milliseconds, for the whole of an answer. */
const timeLimit = 60_000;

/** The only part of the extension that asks another server than a helpdesk's. What cannot be noted is not sent. */
export function createCloudClient(traffic: Pick<TrafficLog, 'begin' | 'end'>, send: typeof fetch): AskCloud {
  return async ({ url, token }, request) => {
    const address = toAddress(url, request.path);
    const { kind, method, headers, body, example } = request;
    const noted = await traffic.begin({
      kind,
      host: address.host,
      sent: body?.length ?? 0,
      ...(example && { example }),
    });
    let outcome = 'unreachable';
    let received = 0;
    try {
      const response = await send(address, {
        method,
        headers: { ...headers, Authorization: `Bearer ${token}` },
        ...(body && { body }),
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeLimit),
      });
      outcome = String(response.status);
      if (!response.ok && response.status !== 304) throw await errorOf(response);
      const answer = await readAtMost(response, request.most);
      received = answer.length;
      return { status: response.status, headers: response.headers, body: answer };
    } catch (error) {
      throw error instanceof CloudError ? error : new CloudError('unreachable');
    } finally {
      await traffic.end(noted, { outcome, received });
    }
  };
}

const onThisComputer = ['127.0.0.1', 'localhost', '[::1]'];

function toAddress(url: string, path: string): URL {
  const address = URL.canParse(url) ? new URL(url.replace(/\/+$/, '') + path) : undefined;
  const isSafe =
    address?.protocol === 'https:' ||
    (address?.protocol === 'http:' && onThisComputer.includes(address.hostname));
  if (!address || !isSafe) throw new CloudError('bad-address');
  return address;
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) break;
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      throw new CloudError('too-large');
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
