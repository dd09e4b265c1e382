import { alignColumns } from '../../scripts/start/table';
import { labelsInBatch, type Measured, measureRequests } from './measure-requests';
import { type Prices, prices } from './prices';

/** How a team of this size works; assumptions, like the prices. */
const assumed = {
  agents: 1000,
  daysInMonth: 21,
  /** One each quarter of an hour in which something was answered, eight hours a day. */
  batchesADay: 32,
  /** The extension lets six hours pass between two questions. */
  checksADay: 2,
  /** Taken up by every profile; the most that it can be is a whole model. */
  releasesAMonth: 1,
  /** Sent by the helpdesk's webhook. */
  ticketsADay: 10_000,
  /** Labels stay for a year. */
  monthsKept: 12,
  /** Every batch: summed up, curated, learned from. */
  timesReadByJobs: 3,
  /** Until a store in the same region has answered. */
  storeMilliseconds: 20,
  memoryGigabytes: { labels: 0.5, notice: 0.25, check: 0.5, piece: 0.5, enrich: 1 },
};
type Kind = keyof typeof assumed.memoryGigabytes;
const kinds: Record<Kind, string> = {
  labels: `a batch of ${labelsInBatch} labels`,
  notice: 'noticing a batch',
  check: 'asking for a new release',
  piece: 'a piece of a release',
  enrich: 'enriching a ticket',
};

/** What each kind of request moves, then what that costs a team of 1,000 agents in a month. */
export async function estimateCost(): Promise<string> {
  const measured = (await measureRequests()) as Record<Kind, Measured>;
  const { agents, daysInMonth, batchesADay, checksADay, releasesAMonth, ticketsADay } = assumed;
  const piecesOfARelease = 5;
  const calls: Record<Kind, number> = {
    labels: agents * daysInMonth * batchesADay,
    notice: agents * daysInMonth * batchesADay,
    check: agents * daysInMonth * checksADay,
    piece: agents * releasesAMonth * piecesOfARelease,
    enrich: daysInMonth * ticketsADay,
  };
  const names = Object.keys(kinds) as Kind[];
  const rows = names.map((kind) => {
    const { received, sent, reads, writes, lists, milliseconds } = measured[kind];
    const numbers = [received, sent, reads, writes, lists].map((each) => each.toFixed(each < 10 ? 1 : 0));
    return [kinds[kind], ...numbers, `${milliseconds.toFixed(1)}`, calls[kind].toLocaleString('en')];
  });
  const headings = ['request', 'bytes in', 'bytes out', 'reads', 'writes', 'lists', 'ms', 'a month'];
  const costs = Object.entries(prices).map(([provider, price]) => {
    const parts = costOf(price, measured, calls);
    const sum = Object.values(parts).reduce((total, each) => total + each, 0);
    return [provider, ...Object.values(parts).map(dollars), dollars(sum)];
  });
  const costHeadings = ['US$ a month', 'calls', 'computing', 'store', 'kept', 'sent out', 'sum'];
  return [
    alignColumns([headings, ...rows]),
    '',
    `${agents} agents, ${JSON.stringify(assumed)}`,
    alignColumns([costHeadings, ...costs]),
  ].join('\n');
}

function costOf(price: Prices, measured: Record<Kind, Measured>, calls: Record<Kind, number>) {
  const names = Object.keys(calls) as Kind[];
  const sum = (of: (kind: Kind) => number) =>
    names.reduce((total, kind) => total + calls[kind] * of(kind), 0);
  const asked = (kind: Kind) => (price.asksBeforeWriting ? measured[kind].writes : 0);
  const seconds = (kind: Kind) => {
    const { milliseconds, reads, writes, lists } = measured[kind];
    return (milliseconds + assumed.storeMilliseconds * (reads + writes + lists + asked(kind))) / 1000;
  };
  return {
    calls: (sum(() => 1) / 1e6) * price.callsPerMillion,
    computing: sum((kind) => seconds(kind) * assumed.memoryGigabytes[kind]) * price.gigabyteSecond,
    store:
      (sum((kind) => measured[kind].writes + measured[kind].lists) / 1000) * price.writesPerThousand +
      ((sum((kind) => measured[kind].reads + asked(kind)) + calls.labels * assumed.timesReadByJobs) / 1000) *
        price.readsPerThousand,
    kept: (sum((kind) => measured[kind].kept) / 1e9) * assumed.monthsKept * price.gigabyteMonth,
    sentOut: (sum((kind) => measured[kind].sent) / 1e9) * price.gigabyteOut,
  };
}

function dollars(amount: number): string {
  return amount.toFixed(2);
}
