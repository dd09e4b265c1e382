import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import * as v from 'valibot';
import { cloudFromEnvironment } from '../cloud-from-environment';

const cloud = cloudFromEnvironment(process.env);

/** A step that has begun may go on for a while. */
const shareOfTime = 0.7;

/** The part of Lambda's own context that is used. */
interface Context {
  getRemainingTimeInMillis(): number;
}

/** AWS Lambda behind a function URL or an HTTP API of API Gateway (payload 2.0). */
export async function handler(event: LambdaEvent, context?: LambdaContext) {
  return handle((await cloud).app)(event, context);
}

/** S3's own notifications: names come as in a form, a space as a plus sign. */
const ObjectEvent = v.object({
  Records: v.array(v.object({ s3: v.object({ object: v.object({ key: v.string() }) }) })),
});

/** AWS Lambda behind notifications of the bucket. Rejects if another try may help: Lambda then tries again. */
export async function onEvent(event: unknown, context: Context): Promise<void> {
  const { work } = await cloud;
  for (const { s3 } of v.parse(ObjectEvent, event).Records)
    await work.onObject(decodeURIComponent(s3.object.key.replaceAll('+', ' ')), latestStart(context));
}

/** AWS Lambda behind a schedule of EventBridge. Rejects if a job failed; the next schedule tries again. */
export async function onSchedule(_event: unknown, context: Context): Promise<void> {
  const { work } = await cloud;
  await work.onSchedule(latestStart(context));
}

/** Records of Kinesis, each in base64. */
const KinesisEvent = v.object({
  Records: v.array(v.object({ kinesis: v.object({ sequenceNumber: v.string(), data: v.string() }) })),
});

/**
 * AWS Lambda behind a stream of Kinesis, with `ReportBatchItemFailures`: names the records that are to be delivered again, and
 * those alone. Lambda continues from the first of them; what came behind it and was taken changes nothing when it comes again.
 */
export async function onRecords(event: unknown, context: Context) {
  const records = v.parse(KinesisEvent, event).Records.map(({ kinesis }) => ({
    data: Buffer.from(kinesis.data, 'base64'),
    place: kinesis.sequenceNumber,
  }));
  const outcomes = await (await cloud).work.onRecords(records, latestStart(context));
  const failed = records.filter((_, i) => outcomes[i] === 'again');
  return { batchItemFailures: failed.map(({ place }) => ({ itemIdentifier: place })) };
}

function latestStart(context: Context): number {
  return Date.now() + context.getRemainingTimeInMillis() * shareOfTime;
}
