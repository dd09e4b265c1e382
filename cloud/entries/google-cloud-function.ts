import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { http } from '@google-cloud/functions-framework';
import { getRequestListener } from '@hono/node-server';
import { appFromEnvironment } from '../app-from-environment';

const app = appFromEnvironment(process.env);

// The framework would read every body before us, up to a gigabyte of it, and unpack it. It leaves alone what has no type;
// the app takes headers as they came (`rawHeaders`), and reads the body with limits of its own.
subscribe('http.server.request.start', (message) => {
  const { headers } = (message as { request: IncomingMessage }).request;
  delete headers['content-type'];
});

http(
  'triage-lens',
  getRequestListener(async (request) => (await app).fetch(request)),
);
