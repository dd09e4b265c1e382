import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { cloudEvent, http } from '@google-cloud/functions-framework';
import { getRequestListener } from '@hono/node-server';
import * as v from 'valibot';
import { cloudFromEnvironment } from '../cloud-from-environment';

const cloud = cloudFromEnvironment(process.env);

/** The framework sets this to the one function that a process is for. */
const onlyEvents = /^triage-lens-(event|records)$/.test(process.env.FUNCTION_TARGET ?? '');

// The framework would read every body before us, up to a gigabyte of it, and unpack it. It leaves alone what has no type;
// the app takes headers as they came (`rawHeaders`), and reads the body with limits of its own.
if (!onlyEvents) {
  subscribe('http.server.request.start', (message) => {
    const { headers } = (message as { request: IncomingMessage }).request;
    delete headers['content-type'];
  });
}

http(
  'triage-lens',
  getRequestListener(async (request) => (await cloud).app.fetch(request)),
);

const Event = v.variant('type', [
  v.object({
    type: v.literal('google.cloud.storage.object.v1.finalized'),
    data: v.object({ name: v.string() }),
  }),
  /** Cloud Scheduler sends through a topic, and so does a bucket if only a part of its names is wanted. */
  v.object({
    type: v.literal('google.cloud.pubsub.topic.v1.messagePublished'),
    data: v.object({
      message: v.object({ attributes: v.optional(v.object({ objectId: v.optional(v.string()) })) }),
    }),
  }),
]);

/** Half of what an event's function may take: a step that has begun may go on for a while. */
const longest = 270_000;

/** Events of Eventarc. Rejects if another try may help: the trigger then tries again. */
cloudEvent('triage-lens-event', async (received: unknown) => {
  const event = v.parse(Event, received);
  const { work } = await cloud;
  const name = 'name' in event.data ? event.data.name : event.data.message.attributes?.objectId;
  if (name === undefined) await work.onSchedule(Date.now() + longest);
  else await work.onObject(name, Date.now() + longest);
});

const Message = v.object({
  type: v.literal('google.cloud.pubsub.topic.v1.messagePublished'),
  data: v.object({
    message: v.object({ messageId: v.string(), data: v.optional(v.string(), '') }),
  }),
});

/** A record of Pub/Sub, pushed as a CloudEvent. Rejects if it is to be delivered again: the subscription then does so. */
cloudEvent('triage-lens-records', async (received: unknown) => {
  const { messageId, data } = v.parse(Message, received).data.message;
  const record = { data: Buffer.from(data, 'base64'), place: messageId };
  const [outcome] = await (await cloud).work.onRecords([record], Date.now() + longest);
  if (outcome === 'again') throw new Error('The record is to be delivered again.');
});
