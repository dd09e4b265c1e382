import { defaultFeatures } from '../src/core/features/settings';

/** Everything that a training run depends on, beside the data and the code. */
export const parameters = {
  name: 'general',
  version: '0.2.0',
  seed: 20261122,
  features: { ...defaultFeatures, wideBits: 17, tokenBits: 14, encoderTokens: 64 },
  network: { width: 64, blocks: 2 },
  epochs: 3,
  /** Tickets put together from seed phrases, per language. */
  seedTickets: { train: 700, calibrate: 150, test: 150 },
  batch: 32,
  /** Share of the training rows kept for calibration and thresholds. */
  calibrationShare: 0.12,
  /** Row-wise Adagrad (Duchi et al., 2011) for the tables, Adam (Kingma and Ba, 2015) for the dense weights. */
  wideRate: 0.3,
  tokenRate: 0.05,
  denseRate: 0.002,
  /** Share of tokens hidden at random while training. */
  hiddenTokens: 0.15,
  /** Of the encoder's vector, see `Dropout`. */
  dropout: { texts: 0.4, entries: 0.25 },
  /** Precision that each head's threshold is fitted to. */
  targetPrecision: { type: 0.85, topic: 0.85, sentiment: 0.7, severity: 0.65, effort: 0.42 } as Record<
    string,
    number
  >,
  leastWords: 3,
  leastKnownWords: 0.3,
};

export type Parameters = typeof parameters;
