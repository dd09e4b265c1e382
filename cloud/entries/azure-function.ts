import { app as functions, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { appFromEnvironment } from '../app-from-environment';

const app = appFromEnvironment(process.env);

/** Azure Functions, programming model v4. host.json sets an empty route prefix. */
export async function handler(request: HttpRequest): Promise<HttpResponseInit> {
  const { method, url } = request;
  const body = request.body ? await request.arrayBuffer() : null;
  const headers = [...request.headers] as [string, string][];
  const answer = await (await app).fetch(new Request(url, { method, headers, body }));
  return {
    status: answer.status,
    headers: [...answer.headers] as [string, string][],
    body: await answer.arrayBuffer(),
  };
}

functions.http('triage-lens', {
  route: '{*path}',
  methods: ['GET', 'HEAD', 'OPTIONS', 'POST'],
  authLevel: 'anonymous',
  handler,
});
