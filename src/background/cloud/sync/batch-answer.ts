import * as v from 'valibot';
import type { Batch } from './batch-store';

const BatchAnswer = v.object({
  batch: v.string(),
  accepted: v.number(),
  repeated: v.number(),
  refused: v.number(),
  lines: v.array(v.object({ line: v.number(), code: v.optional(v.string()) })),
});
type BatchAnswer = v.InferOutput<typeof BatchAnswer>;

/** What the cloud says of a batch; undefined if it is something else, such as a page of a hotel's network. */
export function readBatchAnswer(body: Uint8Array): BatchAnswer | undefined {
  try {
    return v.parse(BatchAnswer, JSON.parse(new TextDecoder().decode(body)));
  } catch {
    return undefined;
  }
}

/** Labels of which the cloud wants less, or whose text it takes for personal: they go again, without it. */
export function forbiddenLines({ lines }: BatchAnswer, { level }: Batch): number[] {
  if (level === 'labels') return [];
  return lines.filter(({ code }) => code === 'forbidden-content').map(({ line }) => line);
}
