import type { Compared, Comparison, LearnerResult, PeersResult } from './comparison';
import { runPeers } from './run-peers';
import { createSlots } from './slots';
import { startLearner } from './start-learner';

export interface CompareOptions {
  baselines: string;
  cache: string;
  say: (line: string) => void;
}

/**
 * The learner and the peers on every comparison. Two run side by side: the learner, one comparison after the other so
 * that its times are its own, and peers beside it; two peers once the learner is through.
 */
export async function compareAll(
  comparisons: readonly Comparison[],
  { baselines, cache, say }: CompareOptions,
): Promise<Map<Comparison, Compared>> {
  const stop = new AbortController();
  const slots = createSlots(2);
  const learned = new Map<Comparison, LearnerResult>();
  const matched = new Map<Comparison, PeersResult>();
  const count = (done: number) => `${String(done).padStart(3)} of ${comparisons.length}`;
  const learner = startLearner();
  const learning = slots.run(async () => {
    for (const comparison of comparisons) {
      stop.signal.throwIfAborted();
      learned.set(comparison, await learner.run(comparison));
      say(`learner ${count(learned.size)}  ${comparison.name}`);
    }
  });
  const peers = comparisons.map((comparison) =>
    slots.run(async () => {
      matched.set(comparison, await runPeers(comparison, { baselines, cache, signal: stop.signal }));
      say(`peers   ${count(matched.size)}  ${comparison.name}`);
    }),
  );
  try {
    await Promise.all([learning, ...peers]);
  } finally {
    stop.abort();
    learner.stop();
  }
  return new Map(comparisons.map((each) => [each, join(learned.get(each), matched.get(each), each)]));
}

function join(
  learner: LearnerResult | undefined,
  peers: PeersResult | undefined,
  { name }: Comparison,
): Compared {
  if (!learner || !peers) throw new Error(`${name} has no result.`);
  return { learner, peers };
}
