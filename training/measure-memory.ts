import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findSimilar } from '../src/core/memory/find-similar';
import { packIndex, unpackIndex } from '../src/core/memory/index-file';
import { TicketIndex, yearBefore } from '../src/core/memory/ticket-index';
import { DataError } from './data/read-rows';
import { tellTruth } from './memory/groups';
import { makeStream } from './memory/make-stream';
import { addMeanings, type MemoryRow, toTicket } from './memory/memory-rows';
import { makeDuplicates } from './memory/own-sets';
import { playPeerIncidents } from './memory/peer-incidents';
import { makePeers } from './memory/peers';
import { playDuplicates } from './memory/play-duplicates';
import { playIncidents } from './memory/play-incidents';
import { measureRanks, rankIntervals } from './memory/rank-measures';
import { readMemoryRows } from './memory/read-memory-rows';

const seed = 2;
const stream = { tickets: 2000, seed: 5 };
const large = 20_000;
const queries = 200;
/** Values of a ticket as the extension keeps them in its note. */
const shown = { queue: 'Workplace', priority: 'high', type: 'Incident', topic: 'printer' };

const parts = {
  async duplicates(data: string) {
    for (const [set, rows] of Object.entries(await readSets(data))) printDuplicates(set, rows);
  },
  async incidents(data: string) {
    const outages = await addMeanings(await makeStream(data, 'measure', stream.tickets, stream.seed));
    print({ incidents: playIncidents(outages), rezolve_on_bm25: playPeerIncidents(outages) });
  },
  async index(data: string) {
    const { hadoop, own } = await readSets(data);
    print(timeIndex([...hadoop, ...own]));
  },
};

/**
 * `npm run measure-memory`: duplicates beside three peers, incidents in a stream, and time and memory with 20,000 tickets; with
 * `-- --part NAME` one of them.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/data' }, part: { type: 'string' } },
  });
  const wanted = Object.entries(parts).filter(([name]) => name === (values.part ?? name));
  if (wanted.length === 0) throw new DataError(`A part is one of ${Object.keys(parts).join(', ')}.`);
  for (const [, measure] of wanted) await measure(values.data);
}

async function readSets(data: string): Promise<Record<'hadoop' | 'own', MemoryRow[]>> {
  return {
    hadoop: await addMeanings(await readMemoryRows(`${data}/duplicates_hadoop.jsonl.gz`, console.error)),
    own: await addMeanings(await makeDuplicates(data, 'measure', seed)),
  };
}

function printDuplicates(set: string, rows: readonly MemoryRow[]): void {
  const { measures, ranks } = playDuplicates(rows);
  print({ set, ranker: 'Triage Lens', ...measures, intervals: rankIntervals(ranks, seed) });
  const truths = tellTruth(rows);
  for (const [ranker, peer] of Object.entries(makePeers(rows))) {
    const found = truths.flatMap(({ group }, asked) => {
      if (group.size === 0) return [];
      const { from } = yearBefore(rows[asked].created);
      const earlier = rows.flatMap((row, i) => (i < asked && row.created >= from ? [i] : []));
      const place = peer(asked, earlier).findIndex((other) => group.has(rows[other].id));
      return [place < 0 ? Number.POSITIVE_INFINITY : place + 1];
    });
    print({ set, ranker, ...measureRanks(found), intervals: rankIntervals(found, seed) });
  }
}

/** The rows over and over until the index is as large as it may be, as bytes, and milliseconds for adding one. */
function writeIndex(rows: readonly MemoryRow[]): { packed: Uint8Array; add: number } {
  const index = new TicketIndex();
  const all = computing(() => {
    for (let i = 0; i < large; i++) {
      const ticket = toTicket(rows[i % rows.length]);
      const note = JSON.stringify({ number: `${i}`, subject: ticket.subject.slice(0, 120), values: shown });
      index.add({ ...ticket, id: `${i}`, note });
    }
  });
  return { packed: packIndex(index), add: all / large };
}

/** Times are of computing: a busy machine changes them little. */
function timeIndex(rows: readonly MemoryRow[]) {
  const { packed, add } = writeIndex(rows);
  const before = usedMemory();
  let index = new TicketIndex();
  const open = computing(() => {
    index = unpackIndex(packed);
  });
  const memory = usedMemory() - before;
  const times = rows
    .slice(0, queries)
    .map((row) =>
      computing(() => findSimilar(index, toTicket(row), { from: 0, to: Number.MAX_SAFE_INTEGER })),
    );
  times.sort((a, b) => a - b);
  return {
    tickets: index.size,
    add_ms: add,
    query_ms_p50: times[queries / 2],
    query_ms_p95: times[Math.floor(0.95 * queries)],
    file_mb: packed.length / 1e6,
    open_ms: open,
    memory_mb: memory / 1e6,
  };
}

/** Milliseconds of computing, by all threads of the process. */
function computing(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Bytes that are still needed. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function print(result: unknown): void {
  console.log(JSON.stringify(result));
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
