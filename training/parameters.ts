import { defaultFeatures } from '../src/core/features/settings';

/** Everything that a training run depends on, beside the data and the code. */
export const parameters = {
  name: 'general',
  version: '0.4.0',
  seed: 20261130,
  features: defaultFeatures,
  /** Cost of an error in the linear heads; small means strong regularisation. */
  cost: 0.25,
  /** Of an error in minutes. */
  minutesCost: 0.3,
  /** Passes over the rows, at most. */
  passes: 20,
  /** Folds of the written tickets, whose held-out answers calibrate; the public sources are left out beside them. */
  folds: 5,
  /** A word counts as known, and a gram counts at all, when at least this many training texts have it. */
  fewestTexts: 3,
  /** Precision that each head's threshold is fitted to, on sources that were left out. */
  targetPrecision: 0.9,
  /** Precision that the noise gate is fitted to. */
  noisePrecision: 0.97,
  leastWords: 2,
  leastKnownWords: 0.3,
};
export type Parameters = typeof parameters;
