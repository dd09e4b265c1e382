import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { appFromEnvironment } from '../app-from-environment';

const app = appFromEnvironment(process.env);

/** AWS Lambda behind a function URL or an HTTP API of API Gateway (payload 2.0). */
export async function handler(event: LambdaEvent, context?: LambdaContext) {
  return handle(await app)(event, context);
}
