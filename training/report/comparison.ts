import type { Measured } from '../evaluate/measure';

/** One training and one test file that the learner and its peers get alike. */
export interface Comparison {
  name: string;
  train: string;
  test: string;
  field: string;
  kind: 'class' | 'ordinal' | 'number';
}

export interface LearnerResult {
  measured: Measured;
  /** The test rows' values and answers in their order; none for a number. */
  truth: string[];
  answers: { value: string; confidence: number }[];
}

/** What a peer's measures are called is what `baselines.py` prints. */
export interface PeersResult {
  trainRows: number;
  testRows: number;
  byPeer: Record<string, Measured>;
}

export interface Compared {
  learner: LearnerResult;
  peers: PeersResult;
}

/** Peers that look at the text. The others (majority, mean, median) do not. */
export const textPeers = ['svc', 'svc_balanced', 'fasttext'] as const;

/** The best of the peers that look at the text. */
export function bestPeer({ byPeer }: PeersResult, measure: string): number {
  return Math.max(...textPeers.map((peer) => byPeer[peer][measure]));
}

/** The learner's measure minus the best peer's. */
export function lead({ learner, peers }: Compared, measure: string): number {
  return learner.measured[measure] - bestPeer(peers, measure);
}
