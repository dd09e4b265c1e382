import * as v from 'valibot';
import { FeatureSettings } from '../features/settings';
import { CleaningSettings } from '../text/clean';

const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096));
const Finite = v.pipe(v.number(), v.finite());
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Values = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))),
  v.minLength(2),
  v.maxLength(500),
);
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const NetworkShape = v.strictObject({
  /** Entries of a token vector. */
  width: Size,
  /** Gated convolutions. */
  blocks: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8)),
  /** Outputs of all heads together. */
  outputs: Size,
});

const ClassPart = {
  values: Values,
  /** First of this head's columns among the outputs; it has one per value. */
  firstOutput: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Calibration: probabilities are softmax(outputs / temperature + bias). */
  temperature: v.pipe(Finite, v.minValue(0.05), v.maxValue(100)),
  bias: v.array(Finite),
  /** By how much the logarithm of the temperature rises where the network is surer than it should be. */
  heat: v.strictObject({
    /** In another language than English. */
    otherLanguage: Finite,
    /** Times the share of words that training has not seen. */
    unknownWords: Finite,
    /** Divided by the square root of the number of words. */
    fewWords: Finite,
  }),
};

const Threshold = {
  /** Languages (ISO 639-1) in which it was measured to be right often enough; in others it abstains. */
  languages: v.array(v.string()),
  /** Below this confidence the head abstains; fitted for the target precision on rows kept aside. */
  threshold: Share,
};

export const ClassHead = v.strictObject({
  kind: v.picklist(['class', 'ordinal']),
  ...ClassPart,
  ...Threshold,
});

/** Effort: a size, and hours as three quantiles of log(1 + hours). */
export const QuantityHead = v.strictObject({
  kind: v.literal('quantity'),
  ...ClassPart,
  ...Threshold,
  hours: v.strictObject({
    /** First of the three columns: 10 %, 50 %, 90 %. */
    firstOutput: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /**
     * How far the range is widened so that it covers what it says (Romano et al., 2019), by the middle: the first entry
     * whose `upTo` is not below it holds, else the last. All in log(1 + hours).
     */
    widen: v.pipe(v.array(v.strictObject({ upTo: Finite, low: Finite, high: Finite })), v.minLength(1)),
  }),
});
export const Head = v.variant('kind', [ClassHead, QuantityHead]);
export type Head = v.InferOutput<typeof Head>;

const Part = v.strictObject({
  name: v.string(),
  rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1 << 20)),
  columns: Size,
  dtype: v.picklist(['uint8', 'bits']),
  /** First byte in the weights file. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  scale: v.optional(v.array(Finite)),
  zero: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)))),
});
export type Part = v.InferOutput<typeof Part>;

/** What a model package says of itself. A package holds data only; the graph is code in the extension. */
export const Manifest = v.strictObject({
  format: v.literal(1),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  cleaning: CleaningSettings,
  features: FeatureSettings,
  network: NetworkShape,
  heads: v.record(v.string(), Head),
  /** A text with a smaller share of known words is unlike anything seen. */
  leastKnownWords: Share,
  /** The output that tells tickets from other texts; below `least` the heads named here abstain. */
  familiarity: v.optional(
    v.strictObject({
      output: v.pipe(v.number(), v.integer(), v.minValue(0)),
      least: Finite,
      heads: v.array(v.string()),
    }),
  ),
  /** Texts with fewer words are too short to judge. */
  leastWords: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  parts: v.array(Part),
  files: v.record(v.string(), v.strictObject({ bytes: v.pipe(v.number(), v.integer()), sha256: Sha256 })),
  metrics: v.record(v.string(), v.record(v.string(), v.number())),
  data: v.array(v.strictObject({ name: v.string(), rows: v.number(), licence: v.string() })),
  /** Seed and date of the training run. */
  trained: v.strictObject({ seed: v.number(), rows: v.number() }),
});
export type Manifest = v.InferOutput<typeof Manifest>;
