import * as v from 'valibot';
import { type Database, keysOf } from '../storage/database';
import type { Change, StoreName } from '../storage/database-schema';

/** Version of a head's label set: changes whenever a label is added or removed. */
export interface LabelVersion {
  origin: string;
  head: string;
  mark: string;
}

const VersionRecord = v.object({ origin: v.string(), head: v.string(), mark: v.string() });
const LabelHead = v.object({ origin: v.string(), head: v.string() });

export function hasVersion(record: unknown, mark: string): boolean {
  return v.is(VersionRecord, record) && record.mark === mark;
}

/** Gives the label sets a new version; to be called in the transaction that changes these labels. */
export async function changeVersions<Names extends StoreName>(
  change: Change<Names | 'labelMarks'>,
  labels: readonly unknown[],
): Promise<void> {
  const heads = new Map<string, v.InferOutput<typeof LabelHead>>();
  for (const label of labels) {
    const parsed = v.safeParse(LabelHead, label);
    if (parsed.success) heads.set(JSON.stringify([parsed.output.origin, parsed.output.head]), parsed.output);
  }
  const store = change.objectStore('labelMarks');
  await Promise.all([...heads.values()].map((head) => store.put({ ...head, mark: crypto.randomUUID() })));
}

/** The heads that have had labels, of one helpdesk or of all. */
export async function listVersions(database: Database, origin?: string): Promise<LabelVersion[]> {
  const range = origin === undefined ? undefined : keysOf(origin);
  const records = await (await database.open()).getAll('labelMarks', range);
  return records.filter((record) => v.is(VersionRecord, record));
}

/** Empty if the head has never had a label. */
export async function readVersion(database: Database, origin: string, head: string): Promise<string> {
  const parsed = v.safeParse(VersionRecord, await (await database.open()).get('labelMarks', [origin, head]));
  return parsed.success ? parsed.output.mark : '';
}
