import * as v from 'valibot';
import { keepRecord, readRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import { type CuratedLabel, clientOf } from './curated-label';
import { ClientName } from './label-line';

/** First digits of a token's SHA-256, as labels have them. */
export const TokenDigits = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
const Day = v.pipe(v.string(), v.isoDate());

/** Whose labels are taken out, from which day on by the cloud's clock: those of a token, of a profile, or of a profile of it. */
export const ToForget = v.pipe(
  v.strictObject({
    token: v.optional(TokenDigits),
    client: v.optional(ClientName),
    from: v.optional(Day, '2000-01-01'),
  }),
  v.check(({ token, client }) => token !== undefined || client !== undefined, 'names nobody'),
);
export type ToForget = v.InferOutput<typeof ToForget>;

const Forgotten = v.object({ format: v.literal(1), at: v.string(), by: v.string(), what: ToForget });
export type Forgotten = v.InferOutput<typeof Forgotten> & { name: string };

/** Beside the channels, whose names begin with a letter. */
const prefix = 'registry/_forgotten/';

/** Notes it; a job takes the labels out. The same again changes nothing. Throws StoreError. */
export async function noteForgotten(store: Store, what: ToForget, by: string, now: number): Promise<void> {
  const record = { format: 1, at: new Date(now).toISOString(), by, what };
  const name = `${prefix}${sha256Of(JSON.stringify(what)).slice(0, 32)}.json`;
  await keepRecord(store, name, record);
}

/** All that was to be forgotten. Throws StoreError. */
export async function readForgotten(store: Store): Promise<Forgotten[]> {
  const found: Forgotten[] = [];
  for await (const name of store.list(prefix))
    found.push({ ...(await readRecord(store, name, Forgotten)), name });
  return found;
}

/** Whether the label is one of these. What was taken before days were noted has none, and is of any day. */
export function isOf(
  { token, client, from }: ToForget,
  label: Pick<CuratedLabel, 'client' | 'taken'>,
): boolean {
  if (token !== undefined && label.taken?.token !== token) return false;
  if (client !== undefined && clientOf(label) !== client) return false;
  return label.taken === undefined || label.taken.day >= from;
}
