import type { KeptKind, KeptReport } from '../../protocol/kept';
import { type Database, keysOf } from './database';
import type { StoreName } from './database-schema';
import type { Limits } from './retention';

/** Which stores hold what; the first one's records are counted. */
const storesOf: Record<KeptKind, readonly [StoreName, ...StoreName[]]> = {
  tickets: ['rows'],
  memory: ['memoryTickets', 'memory'],
  labels: ['labels', 'seen'],
  heads: ['heads', 'headFiles'],
  audit: ['audit'],
  counts: ['counts'],
};

/** Sample size for estimating a store's bytes. */
const weighed = 50;

export interface KeptSource {
  database: Database;
  limits: Limits;
  isSetByOrganisation: boolean;
  /** `navigator.storage.estimate`. */
  estimate(): Promise<{ usage?: number; quota?: number }>;
}

/** How much is kept, altogether and per helpdesk. Reads a few records of each store, and keys. */
export async function readKept(source: KeptSource): Promise<KeptReport> {
  const { database, limits, isSetByOrganisation, estimate } = source;
  const limitOf = {
    tickets: limits.rows,
    memory: limits.memoryTickets,
    labels: limits.labels,
    audit: limits.audit,
  };
  const kinds = Object.keys(storesOf) as KeptKind[];
  const sites = await countBySite(database);
  return {
    kinds: await Promise.all(
      kinds.map(async (kind) => {
        const [first, ...others] = storesOf[kind];
        const count = await countKind(database, kind, sites);
        const sizes = [recordSize(database, first).then((size) => size * count)];
        for (const store of others) sizes.push(weighStore(database, store));
        const bytes = Math.round((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
        const limit = kind in limitOf ? limitOf[kind as keyof typeof limitOf] : undefined;
        return { kind, count, bytes, ...(limit && { days: limit.days, most: limit.count }) };
      }),
    ),
    sites,
    ...(await estimate()),
    isSetByOrganisation,
  };
}

/** Counting takes long in large stores: what is known by helpdesk is not counted once more. */
async function countKind(database: Database, kind: KeptKind, sites: KeptReport['sites']): Promise<number> {
  if (kind === 'memory') return (await database.open()).count('memoryTickets');
  if (kind === 'audit' || kind === 'counts') return (await database.open()).count(kind);
  return sites.reduce((sum, site) => sum + site[kind], 0);
}

async function weighStore(database: Database, store: StoreName): Promise<number> {
  return (await (await database.open()).count(store)) * (await recordSize(database, store));
}

/** Bytes of a record, on average. */
async function recordSize(database: Database, store: StoreName): Promise<number> {
  const some = await (await database.open()).getAll(store, null, weighed);
  return some.reduce<number>((sum, record) => sum + bytesOf(record), 0) / Math.max(1, some.length);
}

/** Estimated bytes that a value takes in the database. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  let bytes = 0;
  for (const [key, inner] of Object.entries(value)) bytes += key.length + bytesOf(inner);
  return bytes;
}

async function countBySite(database: Database): Promise<KeptReport['sites']> {
  const reading = (await database.open()).transaction(['rows', 'heads', 'labels', 'labelMarks']);
  const [rows, heads, marks] = await Promise.all([
    reading.objectStore('rows').getAllKeys(),
    reading.objectStore('heads').getAllKeys(),
    reading.objectStore('labelMarks').getAllKeys(),
  ]);
  const byHead = reading.objectStore('labels').index('by-head');
  const fromHistory = heads.filter(([, from]) => from === 'history');
  const origins = [...new Set([...rows, ...fromHistory, ...marks].map(([origin]) => origin))].sort();
  const countOf = (keys: readonly [string, ...string[]][], origin: string) =>
    keys.filter(([other]) => other === origin).length;
  const sites = await Promise.all(
    origins.map(async (origin) => ({
      origin,
      tickets: countOf(rows, origin),
      labels: await byHead.count(keysOf(origin)),
      heads: countOf(fromHistory, origin),
    })),
  );
  return sites.filter(({ tickets, labels, heads }) => tickets + labels + heads > 0);
}
