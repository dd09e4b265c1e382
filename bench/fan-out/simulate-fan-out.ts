import { fairOrder } from '../../cloud/retraining/fair-order';
import { giveBackLease, takeLease } from '../../cloud/retraining/lease';
import { memoryStore } from '../../cloud/store/memory.test-support';
import { alignColumns } from '../../scripts/start/table';
import { millisecondsPerHour } from '../../src/core/days';
import { type Random, seededRandom } from '../../src/core/random';
import { prices } from '../cloud/prices';
import { percentile } from '../statistics';

const headCount = 10_000;
const teams = 400;
/** Of computing for a head, in seconds: half need less; one in ten more than four times as much. */
const [middle, spread] = [20, 1.1];
/** One function in so many dies over a head. */
const deadly = 200;
/** A function begins no head after so long, as on the hosts. Milliseconds. */
const longestTurn = 0.7 * 15 * 60_000;
const gigabytes = 4;

interface Head {
  name: string;
  team: number;
  milliseconds: number;
}

/**
 * What becomes of 10,000 heads of 400 teams (by Zipf's law: the largest has 1,500) that so many functions at once learn, with
 * the real leases over a store in memory and made-up times: clocks are up to half an hour off either way, one head in 200
 * kills its function. Throws where a head is learned by two at a time, or not at all.
 */
export async function simulateFanOut(): Promise<string> {
  const rows: string[][] = [];
  for (const [functions, isFair] of [
    [1, true],
    [100, false],
    [100, true],
    [1000, true],
  ] as const)
    rows.push(await simulate(functions, isFair));
  const title = [
    'functions',
    'order',
    'all done in h',
    'last dead healed in h',
    'function hours',
    'US$ on AWS',
    'died',
  ];
  return alignColumns([[...title, 'small teams wait h', 'largest team waits h'], ...rows]);
}

async function simulate(functions: number, isFair: boolean): Promise<string[]> {
  const random = seededRandom(functions);
  const heads = makeHeads(random);
  const order = isFair ? fairOrder(heads, ({ team }) => `${team}`) : heads;
  const stores = new Map(order.map(({ name }) => [name, memoryStore()]));
  const busy = new Map<string, number>();
  const doneAt = new Map<string, number>();
  const clocks = Array.from(
    { length: functions },
    () => random.below(millisecondsPerHour) - millisecondsPerHour / 2,
  );
  let [died, worked, healed] = [0, 0, 0];
  let waiting = order;
  // Each hour the schedule starts the functions anew, as the jobs do.
  for (let start = 0; waiting.length > 0; start += millisecondsPerHour) {
    if (start > 1000 * millisecondsPerHour) throw new Error(`${waiting.length} heads are never learned.`);
    const queue = [...waiting];
    const free = clocks.map((clock, i) => ({ clock, at: start, holder: `${start} ${i}` }));
    while (queue.length > 0 && free.length > 0) {
      free.sort((one, other) => one.at - other.at);
      const worker = free[0];
      const head = queue.shift();
      if (!worker || !head) break;
      const store = stores.get(head.name);
      if (!store) continue;
      const lease = await takeLease(store, `${head.name}/`, worker.holder, worker.at + worker.clock);
      if (!lease) continue;
      if ((busy.get(head.name) ?? 0) > worker.at) throw new Error(`Two learn ${head.name} at a time.`);
      const isDeadly = random.below(deadly) === 0;
      const end = worker.at + head.milliseconds * (isDeadly ? 0.5 : 1);
      busy.set(head.name, end);
      worked += end - worker.at;
      worker.at = end;
      if (isDeadly) {
        died += 1;
        free.shift();
        continue;
      }
      if (lease.name.endsWith('lease-0002.json')) healed = Math.max(healed, end);
      doneAt.set(head.name, end);
      await giveBackLease(store, lease);
      if (worker.at - start > longestTurn) free.shift();
    }
    waiting = waiting.filter(({ name }) => !doneAt.has(name));
  }
  const hours = (time: number) => (time / millisecondsPerHour).toFixed(2);
  const all = Math.max(...doneAt.values());
  const cost = (worked / 1000) * gigabytes * (prices['AWS (us-east-1)']?.gigabyteSecond ?? 0);
  const sizes = countTeams(heads);
  const ends = (wanted: (size: number) => boolean) =>
    order.filter(({ team }) => wanted(sizes.get(team) ?? 0)).map(({ name }) => doneAt.get(name) ?? 0);
  const small = ends((size) => size <= 10);
  const large = Math.max(...sizes.values());
  return [
    `${functions}`,
    isFair ? 'in turn' : 'by team',
    hours(all),
    hours(healed),
    hours(worked),
    cost.toFixed(2),
    `${died}`,
    hours(percentile(small, 90)),
    hours(Math.max(...ends((size) => size === large))),
  ];
}

/** Teams in the order of their size, the largest first: the worst that a queue can be given. */
function makeHeads(random: Random): Head[] {
  const weights = Array.from({ length: teams }, (_, i) => 1 / (i + 1));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const sizes = weights.map((weight) => Math.max(1, Math.round((headCount * weight) / sum)));
  const owners = sizes.flatMap((size, team) => Array.from({ length: size }, () => team)).slice(0, headCount);
  while (owners.length < headCount) owners.push(0);
  return owners
    .sort((one, other) => one - other)
    .map((team, i) => {
      const seconds = middle * Math.exp(spread * normal(random));
      return { name: `head-${i}`, team, milliseconds: Math.min(seconds, 600) * 1000 };
    });
}

/** Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}

function countTeams(heads: readonly Head[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { team } of heads) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  return sizes;
}
