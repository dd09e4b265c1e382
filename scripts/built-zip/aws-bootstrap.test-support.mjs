/** What AWS's client does in Lambda, by its Runtime API: asks for events, calls the handler, posts its answer or its error. */
import { join } from 'node:path';

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env;
const invocations = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`;
const [file, name] = _HANDLER.split('.');
const { [name]: handler } = await import(join(LAMBDA_TASK_ROOT, `${file}.mjs`));

for (;;) {
  const next = await fetch(`${invocations}/next`);
  const id = next.headers.get('lambda-runtime-aws-request-id');
  const deadline = Number(next.headers.get('lambda-runtime-deadline-ms'));
  const context = { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() };
  const [what, body] = await handler(await next.json(), context).then(
    (answer) => ['response', answer ?? null],
    (error) => ['error', { errorType: error.name, errorMessage: error.message }],
  );
  await fetch(`${invocations}/${id}/${what}`, { method: 'POST', body: JSON.stringify(body) });
}
