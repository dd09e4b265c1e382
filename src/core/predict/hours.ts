import type { Head } from '../model/manifest';
import type { HoursRange } from '../suggestion';

type HoursPart = Extract<Head, { kind: 'quantity' }>['hours'];

/** Low, middle and high quantile of log(1 + hours), in order, wide enough to cover what they say. */
export function hoursQuantiles(
  { firstOutput, widen }: HoursPart,
  outputs: Float32Array,
): [low: number, middle: number, high: number] {
  const middle = outputs[firstOutput + 1];
  const { low, high } = widen.find(({ upTo }) => middle <= upTo) ?? widen[widen.length - 1];
  return [
    Math.min(outputs[firstOutput] - low, middle),
    middle,
    Math.max(outputs[firstOutput + 2] + high, middle),
  ];
}

/** Hours from opening to resolution, never negative. */
export function hoursRange(hours: HoursPart, outputs: Float32Array): HoursRange {
  const [low, middle, high] = hoursQuantiles(hours, outputs).map((value) =>
    Math.max(0, Math.expm1(Math.min(value, 14))),
  );
  return { low, middle, high };
}
