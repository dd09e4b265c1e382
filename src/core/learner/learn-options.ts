import type { Features } from './features';
import type { Weights } from './linear/one-against-rest';

/** What every kind of learning takes. */
export interface LearnOptions {
  seed: number;
  /** Told the share that is done, 0 to 1. What it throws ends the work; what it waits for, the work waits for. */
  report?: (share: number) => void | Promise<void>;
  /** Shown the weights before each becomes a byte, to measure what that costs. */
  inspect?: (weights: Weights, features: Features) => void;
}
