import { alignColumns } from '../../scripts/start/table';
import type { Figure } from '../scoreboard/figure';
import { percentile } from '../statistics';

/** Milliseconds, as measured in the page. */
export interface Times {
  /** Ours, one ticket, without and with the reasons. */
  answer: number[];
  predict: number[];
  /** The peer, one text; and the same with eight more runs, as our way of finding reasons would cost it. */
  run: number[];
  runExplained: number[];
  /** Fifty tickets: `answer`, `predict`, and `run` with the size of the batch behind it. */
  fifty: Record<string, number[]>;
}

/** One of the two that are compared. */
export interface Side {
  /** Milliseconds from nothing to the first answer, one per fresh page. */
  starts: number[];
  modelBytes: number;
  /** Model, runtime and code. */
  packageBytes: number;
  /** Bytes that the page's process has for itself after its first answer; unknown on some systems. */
  memory?: number;
}

/** One line per thing that was measured: peer, ours, and how many times more the peer needs. */
export function describeComparison(times: Times, peer: Side, ours: Side): string {
  const best = bestBatch(times.fifty);
  const single = (percent: number, name = `p${percent}`) => [
    line(`one ticket, answer alone: ${name}, ms`, times.run, times.answer, percent),
    line(`one ticket, ours with its reasons: ${name}, ms`, times.run, times.predict, percent),
  ];
  return alignColumns([
    ['', 'peer', 'ours', 'ratio'],
    // On a busy machine a short task is interrupted less often than a long one; the fastest of each were not.
    ...single(0, 'fastest'),
    ...single(50),
    ...single(95),
    line('one ticket, both with reasons: p50, ms', times.runExplained, times.predict, 50),
    line(
      `50 tickets, answers alone (peer: ${best.size} at once): p50, ms`,
      best.times,
      times.fifty.answer,
      50,
    ),
    line('50 tickets, ours with its reasons: p50, ms', best.times, times.fifty.predict, 50),
    line('from nothing to the first answer: p50, ms', peer.starts, ours.starts, 50),
    compare('model, MB', peer.modelBytes / 1e6, ours.modelBytes / 1e6),
    compare('model, runtime and code, MB', peer.packageBytes / 1e6, ours.packageBytes / 1e6),
    ...(peer.memory && ours.memory
      ? [compare("the page's own memory, MB", peer.memory / 1e6, ours.memory / 1e6)]
      : []),
  ]);
}

/** For the scoreboard. Goals: as the peer at most; a network of its size is what others ship. */
export function figuresOf(times: Times, peer: Side, ours: Side): Figure[] {
  const against = (name: string, unit: string, own: number, value: number): Figure => ({
    ...{ name, unit, ours: own, peer: { name: 'ONNX, MiniLM', value } },
    goal: { of: 'ratio', most: 1 },
  });
  const median = (values: readonly number[]) => percentile(values, 50);
  return [
    against('one ticket, answer alone, p50', 'ms', median(times.answer), median(times.run)),
    against('one ticket with reasons, p50', 'ms', median(times.predict), median(times.runExplained)),
    against('from nothing to the first answer, p50', 'ms', median(ours.starts), median(peer.starts)),
    against('model', 'MB', ours.modelBytes / 1e6, peer.modelBytes / 1e6),
    against('model, runtime and code', 'MB', ours.packageBytes / 1e6, peer.packageBytes / 1e6),
  ];
}

/** The batch with which the peer is through soonest. */
export function bestBatch(fifty: Times['fifty']): { size: number; times: number[] } {
  const batches = Object.entries(fifty)
    .filter(([name]) => name.startsWith('run'))
    .map(([name, times]) => ({ size: Number(name.slice('run'.length)), times }));
  batches.sort((a, b) => percentile(a.times, 50) - percentile(b.times, 50));
  if (!batches[0]) throw new Error('The peer was not measured with any batch.');
  return batches[0];
}

function line(name: string, peer: readonly number[], ours: readonly number[], percent: number): string[] {
  return compare(name, percentile(peer, percent), percentile(ours, percent));
}

function compare(name: string, peer: number, ours: number): string[] {
  const format = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  return [name, format(peer), format(ours), `${(peer / ours).toFixed(1)} x`];
}
