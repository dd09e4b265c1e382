import {
  app as functions,
  type HttpRequest,
  type HttpResponseInit,
  type InvocationContext,
} from '@azure/functions';
import * as v from 'valibot';
import { cloudFromEnvironment } from '../cloud-from-environment';

const cloud = cloudFromEnvironment(process.env);

/** Azure Functions, programming model v4. host.json sets an empty route prefix. */
export async function handler(request: HttpRequest): Promise<HttpResponseInit> {
  const { method, url } = request;
  const body = request.body ? await request.arrayBuffer() : null;
  const headers = [...request.headers] as [string, string][];
  const answer = await (await cloud).app.fetch(new Request(url, { method, headers, body }));
  return {
    status: answer.status,
    headers: [...answer.headers] as [string, string][],
    body: await answer.arrayBuffer(),
  };
}

/** Event Grid's own schema: the subject names container and blob. */
const ObjectEvent = v.object({
  eventType: v.literal('Microsoft.Storage.BlobCreated'),
  subject: v.pipe(v.string(), v.regex(/^\/blobServices\/default\/containers\/[^/]+\/blobs\/./)),
});

/** Half of the ten minutes that host.json allows: a step that has begun may go on for a while. */
const longest = 300_000;

/** A new blob. Rejects if another try may help: Event Grid then tries again. */
export async function onEvent(event: unknown): Promise<void> {
  const { subject } = v.parse(ObjectEvent, event);
  await (await cloud).work.onObject(subject.split('/').slice(6).join('/'), Date.now() + longest);
}

/** A timer. Rejects if a job failed; the next time tries again. */
export async function onSchedule(): Promise<void> {
  await (await cloud).work.onSchedule(Date.now() + longest);
}

const Sequence = v.optional(v.array(v.unknown()), []);

/**
 * Records of Event Hubs. The host knows no single failures: it rejects if any of them is to be delivered again, and all come
 * again, of which those that were taken change nothing.
 */
export async function onRecords(
  messages: unknown,
  { triggerMetadata }: Pick<InvocationContext, 'triggerMetadata'>,
): Promise<void> {
  const places = v.parse(Sequence, triggerMetadata?.sequenceNumberArray);
  const records = v.parse(v.array(v.unknown()), messages).map((message, i) => ({
    // The host gives texts, and has read what is JSON.
    data: Buffer.from(typeof message === 'string' ? message : JSON.stringify(message)),
    place: String(places[i] ?? ''),
  }));
  const outcomes = await (await cloud).work.onRecords(records, Date.now() + longest);
  const again = outcomes.filter((outcome) => outcome === 'again').length;
  if (again > 0) throw new Error(`${again} of ${records.length} records are to be delivered again.`);
}

functions.http('triage-lens', {
  route: '{*path}',
  methods: ['GET', 'HEAD', 'OPTIONS', 'POST'],
  authLevel: 'anonymous',
  handler,
});

functions.eventGrid('triage-lens-event', { handler: onEvent });
functions.timer('triage-lens-jobs', { schedule: '0 17 * * * *', handler: onSchedule });

/** The first and the longest wait of a partition before its records are delivered again. */
const waits = { minimumInterval: { seconds: 5 }, maximumInterval: { minutes: 5 } };

functions.eventHub('triage-lens-records', {
  // Names of settings: an identity's access to the namespace, and which hub of it.
  connection: 'RecordHub',
  eventHubName: '%RecordHubName%',
  cardinality: 'many',
  // For ever: what the store could not keep is not passed over.
  retry: { strategy: 'exponentialBackoff', maxRetryCount: -1, ...waits },
  handler: onRecords,
});
