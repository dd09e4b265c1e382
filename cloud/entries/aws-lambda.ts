import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import * as v from 'valibot';
import { cloudFromEnvironment } from '../cloud-from-environment';

const cloud = cloudFromEnvironment(process.env);

/** AWS Lambda behind a function URL or an HTTP API of API Gateway (payload 2.0). */
export async function handler(event: LambdaEvent, context?: LambdaContext) {
  return handle((await cloud).app)(event, context);
}

/** S3's own notifications: names come as in a form, a space as a plus sign. */
const ObjectEvent = v.object({
  Records: v.array(v.object({ s3: v.object({ object: v.object({ key: v.string() }) }) })),
});

/** AWS Lambda behind notifications of the bucket. Rejects where another try may help: Lambda then tries again. */
export async function onEvent(event: unknown): Promise<void> {
  const { work } = await cloud;
  for (const { s3 } of v.parse(ObjectEvent, event).Records)
    await work.onObject(decodeURIComponent(s3.object.key.replaceAll('+', ' ')));
}
