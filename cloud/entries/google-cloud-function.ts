import { http, type Request } from '@google-cloud/functions-framework';
import { getRequestListener } from '@hono/node-server';
import { appFromEnvironment } from '../app-from-environment';

const app = appFromEnvironment(process.env);

http('triage-lens', async (request, response) => {
  forgetUnpacked(request);
  await getRequestListener((await app).fetch)(request, response);
});

/** The framework has read the body before us, and unpacked it without saying so in the headers. */
function forgetUnpacked({ headers, rawBody }: Request): void {
  const isPacked = rawBody?.[0] === 0x1f && rawBody[1] === 0x8b;
  if (!isPacked) delete headers['content-encoding'];
  delete headers['content-length'];
}
