import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem } from '../problem';
import { readText } from '../read-body';

/** The request's body as JSON that fits the schema. Throws Problem. */
export async function readJson<Output>(
  context: Context,
  schema: v.GenericSchema<unknown, Output>,
  maxBytes: number,
): Promise<Output> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('wrong-type');
  const text = await readText(context.req.raw, { sent: maxBytes, unpacked: maxBytes });
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new Problem('bad-body');
  }
}
