import * as v from 'valibot';
import { FeatureSettings } from '../features/settings';
import { CleaningSettings } from '../text/clean';

const Size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096));
const Place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4096));
const Finite = v.pipe(v.number(), v.finite());
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Values = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))),
  v.minLength(2),
  v.maxLength(500),
);
const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const HeadPart = {
  values: Values,
  /** First of this head's columns among the scores; it has one per value. */
  firstScore: Place,
  /** Languages (ISO 639-1) in which it was measured to be right often enough; in others it abstains. */
  languages: v.array(v.string()),
  /** Below this confidence the head abstains; fitted for the target precision on sources that were left out. */
  threshold: Share,
};

/** Probabilities are softmax(scores / temperature + bias). */
const Calibration = {
  temperature: v.pipe(Finite, v.minValue(0.01), v.maxValue(100)),
  bias: v.array(Finite),
  /** By how much the logarithm of the temperature rises where the scores are surer than they should be. */
  heat: v.strictObject({
    /** In another language than English. */
    otherLanguage: Finite,
    /** Times the share of words that training has not seen. */
    unknownWords: Finite,
    /** Divided by the square root of the number of words. */
    fewWords: Finite,
  }),
};

export const ClassHead = v.strictObject({ kind: v.literal('class'), ...HeadPart, ...Calibration });

/**
 * Severity: the guideline's rule over the facts, joined with this head's own scores. Probabilities are the softmax of
 * `bias` plus each row of `weights` times the logarithms of what the rule gives, then of what the head's own calibrated
 * scores give.
 */
export const OrdinalHead = v.strictObject({
  kind: v.literal('ordinal'),
  ...HeadPart,
  ...Calibration,
  joined: v.strictObject({ weights: v.array(v.array(Finite)), bias: v.array(Finite) }),
});

/** Several of a list: each by itself, with the probability sigmoid(slope * score + offset). */
export const TagsHead = v.strictObject({
  kind: v.literal('tags'),
  ...HeadPart,
  slope: v.array(Finite),
  offset: v.array(Finite),
});

/**
 * Minutes of work. Spans of log(1 + minutes) lie between the entries of `spans`, which ascend. How likely each is: the
 * softmax of `bias` plus each row of `weights` times the inputs, see `inputsOfMinutes`.
 */
export const QuantityHead = v.strictObject({
  kind: v.literal('quantity'),
  ...HeadPart,
  spans: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(12))),
    v.minLength(2),
    v.maxLength(100),
    v.check(
      (ends) => ends.every((end, i) => i === 0 || end > ends[i - 1]),
      'The spans of minutes do not ascend.',
    ),
  ),
  joined: v.strictObject({ weights: v.array(v.array(Finite)), bias: v.array(Finite) }),
});

export const Head = v.variant('kind', [ClassHead, OrdinalHead, TagsHead, QuantityHead]);
export type Head = v.InferOutput<typeof Head>;
export type HeadOf<Kind extends Head['kind']> = Extract<Head, { kind: Kind }>;

const Part = v.strictObject({
  name: v.string(),
  rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1 << 21)),
  columns: Size,
  dtype: v.picklist(['uint8', 'bits']),
  /** First byte in the weights file. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  scale: v.optional(v.array(Finite)),
  zero: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)))),
});
export type Part = v.InferOutput<typeof Part>;

/** What a model package says of itself. A package holds data only; the arithmetic is code in the extension. */
export const Manifest = v.strictObject({
  format: v.literal(2),
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  cleaning: CleaningSettings,
  features: FeatureSettings,
  /** What each score starts from; one per column of the tables. */
  intercepts: v.pipe(v.array(Finite), v.minLength(1), v.maxLength(4096)),
  heads: v.record(v.string(), Head),
  /** From which probability of the type `automatic` on a ticket is said to ask for nothing. */
  noise: v.strictObject({ threshold: Share, withShape: Share }),
  /** A text with a smaller share of known words is unlike anything seen. */
  leastKnownWords: Share,
  /** Texts with fewer words are too short to judge. */
  leastWords: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  parts: v.array(Part),
  files: v.record(
    v.pipe(v.string(), v.regex(/^[\w-][\w.-]{0,99}$/)),
    v.strictObject({
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000)),
      sha256: Sha256,
    }),
  ),
  metrics: v.record(v.string(), v.record(v.string(), v.number())),
  data: v.array(v.strictObject({ name: v.string(), rows: v.number(), licence: v.string() })),
  /** Seed and rows of the training run. */
  trained: v.strictObject({ seed: v.number(), rows: v.number() }),
});
export type Manifest = v.InferOutput<typeof Manifest>;
