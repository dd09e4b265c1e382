import * as v from 'valibot';

const Numbers = v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(10_000));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const Positive = v.pipe(v.number(), v.finite(), v.gtValue(0));
const Values = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(10_000));
const CalibrationPart = v.strictObject({ temperature: Positive, bias: Numbers });

const Layout = v.strictObject({
  grams: Count,
  /** Grams, then the entries of the encoder's vector. */
  rows: Count,
  rarityStep: Positive,
});
export type Layout = v.InferOutput<typeof Layout>;

const shared = {
  layout: Layout,
  longestText: Count,
  encoder: v.optional(v.strictObject({ mean: Numbers, deviation: Numbers, share: Positive })),
  scale: Numbers,
  zero: Numbers,
  bias: Numbers,
};

/** What stands before the numbers in a head's file. */
export const HeadDescription = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['class', 'ordinal']),
    values: Values,
    calibration: CalibrationPart,
    curve: v.strictObject({ from: Numbers, to: Numbers }),
    cuts: v.optional(Numbers),
    shipped: v.optional(v.strictObject({ first: Count, temperature: Positive, bias: Numbers })),
    thresholds: Numbers,
    ...shared,
  }),
  v.strictObject({
    kind: v.literal('tags'),
    values: Values,
    calibrations: v.array(CalibrationPart),
    thresholds: Numbers,
    ...shared,
  }),
  v.strictObject({
    kind: v.literal('number'),
    range: v.strictObject({ below: v.number(), above: v.number() }),
    ...shared,
  }),
]);
