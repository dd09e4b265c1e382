import { once } from 'node:events';
import { resolve } from 'node:path';
import { type BuiltHost, Program } from './built-host.test-support';

const worker = resolve(import.meta.dirname, 'azure-worker.test-support.mjs');

/** What the worker answers: as the host would be told. */
interface Invoked {
  error?: string;
  returned?: { http: { statusCode: string; body?: { bytes?: Uint8Array; string?: string } } };
}

/**
 * Microsoft's own programming model of the zip in a worker of ours, which gives it what Azure's gives: data as the host sends
 * it. The host itself, and its worker, are a program that npm cannot install without another download.
 */
export async function openAzure(folder: string, settings: Record<string, string>): Promise<BuiltHost> {
  const program = new Program([worker, folder], folder, settings);
  async function invoke(name: string, input: object, triggerMetadata: object = {}): Promise<Invoked> {
    const answered = once(program.child, 'message');
    program.child.send({ name, input, triggerMetadata });
    const [answer] = await Promise.race([answered, program.ended]);
    return answer;
  }
  async function start(name: string, input: object): Promise<void> {
    const { error } = await invoke(name, input);
    if (error) throw new Error(error);
  }
  return {
    async request(method, path, sent) {
      const url = `http://cloud.test${path}`;
      const body = sent?.body ? { body: { bytes: Buffer.from(sent.body) } } : {};
      const { error, returned } = await invoke('triage-lens', {
        http: { method, url, headers: sent?.headers ?? {}, ...body },
      });
      if (!returned) throw new Error(error);
      const { statusCode, body: answer } = returned.http;
      return {
        status: Number(statusCode),
        text: Buffer.from(answer?.bytes ?? answer?.string ?? '').toString(),
      };
    },
    async deliver(texts) {
      const numbers = { string: JSON.stringify(texts.map((_, i) => i)) };
      const { error } = await invoke(
        'triage-lens-records',
        { collectionString: { string: [...texts] } },
        { SequenceNumberArray: numbers },
      );
      return error ? texts.map((_, i) => i) : [];
    },
    async report(name) {
      const subject = `/blobServices/default/containers/triage-lens/blobs/${name}`;
      const event = { eventType: 'Microsoft.Storage.BlobCreated', subject };
      await start('triage-lens-event', { json: JSON.stringify(event) });
    },
    tick: () => start('triage-lens-jobs', { json: JSON.stringify({ IsPastDue: false }) }),
    close: () => program.stop(),
  };
}
