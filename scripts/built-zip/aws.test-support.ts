import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { json } from 'node:stream/consumers';
import { listen } from '../../cloud/store/test-servers.test-support';
import { type BuiltHost, Program } from './built-host.test-support';

/** Lambda's documented loop. AWS's own client is made of C++ when it is installed, so that it is no package of ours. */
const bootstrap = [resolve(import.meta.dirname, 'aws-bootstrap.test-support.mjs')];

interface Invocation {
  id: string;
  event: unknown;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/** AWS's Runtime API, as it is documented: a function asks for an event, and posts what it answers. */
class RuntimeApi {
  readonly #events: Invocation[] = [];
  readonly #running = new Map<string, Invocation>();
  #asking: ServerResponse | undefined;

  invoke(event: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#events.push({ id: randomUUID(), event, resolve, reject });
      this.#handOver();
    });
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [version, , , id = '', what = ''] = (request.url ?? '').split('/').slice(1);
    if (version !== '2018-06-01') throw new Error(`Nothing is at ${request.url}.`);
    if (id === 'next') {
      this.#asking = response;
      this.#handOver();
      return;
    }
    const invocation = this.#running.get(id);
    const posted = await json(request);
    response.writeHead(202).end();
    if (what === 'response') invocation?.resolve(posted);
    else invocation?.reject(posted);
  }

  #handOver(): void {
    if (!this.#asking) return;
    const invocation = this.#events.shift();
    if (!invocation) return;
    this.#running.set(invocation.id, invocation);
    this.#asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': invocation.id,
      'lambda-runtime-deadline-ms': `${Date.now() + 60_000}`,
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-central-1:000000000000:function:triage-lens',
    });
    this.#asking.end(JSON.stringify(invocation.event));
    this.#asking = undefined;
  }
}

/** One function, by the name of its handler in the deploy file. */
async function startFunction(folder: string, handler: string, settings: Record<string, string>) {
  const api = new RuntimeApi();
  const { url, close } = await listen(
    createServer((request, response) => {
      api.answer(request, response).catch((error) => response.destroy(error));
    }),
  );
  const program = new Program([...bootstrap, handler], folder, {
    ...settings,
    _HANDLER: handler,
    AWS_LAMBDA_RUNTIME_API: url.replace('http://', ''),
    AWS_LAMBDA_FUNCTION_NAME: 'triage-lens',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
    AWS_LAMBDA_LOG_GROUP_NAME: 'triage-lens',
    AWS_LAMBDA_LOG_STREAM_NAME: 'tests',
    LAMBDA_TASK_ROOT: folder,
  });
  return {
    invoke: (event: unknown) => Promise.race([api.invoke(event), program.ended]),
    stop: async () => {
      await program.stop();
      await close();
    },
  };
}

/** All four functions of the deploy file that have a handler of their own. */
export async function openAws(folder: string, settings: Record<string, string>): Promise<BuiltHost> {
  const start = (handler: string) => startFunction(folder, handler, settings);
  const [requests, records, events, hours] = await Promise.all([
    start('index.handler'),
    start('index.onRecords'),
    start('index.onEvent'),
    start('index.onSchedule'),
  ]);
  return {
    async request(method, path, sent) {
      const [rawPath = '', rawQueryString = ''] = path.split('?');
      const requestContext = { domainName: 'cloud.test', http: { method, path: rawPath } };
      const headers = { ...sent?.headers, host: 'cloud.test' };
      const event = { version: '2.0', rawPath, rawQueryString, headers, requestContext, body: sent?.body };
      const answer = (await requests.invoke({ ...event, isBase64Encoded: false })) as {
        statusCode: number;
        body: string;
        isBase64Encoded: boolean;
      };
      const text = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8').toString();
      return { status: answer.statusCode, text };
    },
    async deliver(texts) {
      const Records = texts.map((text, i) => ({
        eventSource: 'aws:kinesis',
        kinesis: { sequenceNumber: `4959${i}`, data: Buffer.from(text).toString('base64') },
      }));
      const { batchItemFailures } = (await records.invoke({ Records })) as {
        batchItemFailures: { itemIdentifier: string }[];
      };
      return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier.slice(4)));
    },
    async report(name) {
      await events.invoke({ Records: [{ s3: { object: { key: encodeURIComponent(name) } } }] });
    },
    async tick() {
      await hours.invoke({});
    },
    async close() {
      await Promise.all([requests, records, events, hours].map(({ stop }) => stop()));
    },
  };
}
