import { createCloud } from '../../cloud/cloud-from-environment';
import { readConfiguration } from '../../cloud/configuration';
import { testEnvironment } from '../../cloud/http.test-support';
import { memoryStore } from '../../cloud/store/memory.test-support';
import { type Store, StoreError } from '../../cloud/store/store';
import { makeStream } from '../../cloud/streams/made-stream.test-support';
import type { Delivered } from '../../cloud/streams/refused-record';
import { alignColumns } from '../../scripts/start/table';

/** As many as a function of Kinesis is set to take at once. */
const perDelivery = 1000;
/** One write in this number fails, half of them after it was done. */
const failing = 500;

/**
 * How fast records of a stream are taken, and whether each label is kept once: of 1,000,000 made-up records (or
 * `STREAM_RECORDS`) one in a hundred is poisoned, one in five comes twice, all are shuffled, and the store fails now and then.
 * Throws if a label is missing or doubled, or more or less than the poisoned records is noted.
 */
export async function measureStreams(): Promise<string> {
  const count = Number(process.env.STREAM_RECORDS ?? 1_000_000);
  const now = Date.parse('2026-11-30T12:00:00Z');
  const store = memoryStore();
  const configuration = readConfiguration(testEnvironment(''));
  const services = { store: unreliable(store), configuration, now: () => now, log: () => {} };
  const { work } = createCloud(services);
  const made = makeStream(count, perDelivery, now, 1);
  const sums = { delivered: 0, taken: 0, refused: 0, again: 0 };
  let again: Delivered[] = [];
  let seconds = 0;
  const deliver = async (records: readonly Delivered[]) => {
    const started = performance.now();
    const outcomes = await work.onRecords(records, Number.MAX_SAFE_INTEGER);
    seconds += (performance.now() - started) / 1000;
    sums.delivered += records.length;
    for (const outcome of outcomes) sums[outcome] += 1;
    again = records.filter((_, i) => outcomes[i] === 'again');
  };
  for (const delivery of made.deliveries) await deliver([...again, ...delivery]);
  while (again.length > 0) await deliver(again);
  check(store.objects, made.labels, made.poisoned);
  const title = [
    'records',
    'delivered',
    'taken',
    'refused',
    'again',
    'labels',
    'poisoned',
    's',
    'a second',
    'peak MB',
  ];
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const numbers = [
    count,
    sums.delivered,
    sums.taken,
    sums.refused,
    sums.again,
    made.labels.size,
    made.poisoned,
  ];
  return alignColumns([
    title,
    [...numbers, seconds.toFixed(1), Math.round(sums.delivered / seconds), peak].map(String),
  ]);
}

function unreliable(store: Store): Store {
  let writes = 0;
  return {
    ...store,
    async putIfAbsent(name, bytes) {
      writes += 1;
      if (writes % (2 * failing) === 0) await store.putIfAbsent(name, bytes);
      if (writes % failing === 0) throw new StoreError('keep', name);
      return store.putIfAbsent(name, bytes);
    },
  };
}

function check(
  objects: ReadonlyMap<string, Uint8Array>,
  labels: ReadonlySet<string>,
  poisoned: number,
): void {
  const found = new Set<string>();
  let [lines, notes] = [0, 0];
  for (const [name, bytes] of objects) {
    if (name.startsWith('refused/')) notes += 1;
    if (!name.startsWith('raw/')) continue;
    for (const line of new TextDecoder().decode(bytes).trim().split('\n')) {
      lines += 1;
      found.add(JSON.parse(line).id);
    }
  }
  const isWhole = found.size === labels.size && [...labels].every((id) => found.has(id));
  if (!isWhole || lines !== labels.size || notes !== poisoned)
    throw new Error(
      `Of ${labels.size} labels ${lines} were kept, ${found.size} of them different; ${notes} notes.`,
    );
}
