import type { Head, Manifest } from '../model/manifest';
import type { Alternative, HoursRange, Suggestion } from '../suggestion';
import { reasonToAbstain } from './abstain';
import { calibrate } from './calibration';
import { type Contributions, findReasons } from './explain';
import type { ReadText } from './read-text';

/** One head's suggestion from the outputs of all heads. */
export function suggest(
  name: string,
  head: Head,
  manifest: Manifest,
  read: ReadText,
  outputs: Float32Array,
  contributions: Contributions,
): Suggestion {
  const { firstOutput, values } = head;
  const confidences = calibrate(
    outputs.subarray(firstOutput, firstOutput + values.length),
    head.temperature,
    head.bias,
  );
  const ranked = values
    .map((value, i): Alternative => ({ value, confidence: confidences[i] }))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen = values.indexOf(ranked[0].value);
  const abstained = reasonToAbstain(read.facts, ranked, head, manifest);
  return {
    head: name,
    kind: head.kind,
    ...ranked[0],
    alternatives: ranked.slice(1),
    why: findReasons(read, contributions, firstOutput, values.length, chosen),
    ...(abstained && { abstained }),
    ...(head.kind === 'quantity' && { hours: hoursRange(head.hours, outputs) }),
    model: `${manifest.name}@${manifest.version}`,
  };
}

/** Hours from the three quantiles of log(1 + hours), in order and never negative. */
function hoursRange(
  { firstOutput, widen }: Extract<Head, { kind: 'quantity' }>['hours'],
  outputs: Float32Array,
): HoursRange {
  const middle = outputs[firstOutput + 1];
  const low = Math.min(outputs[firstOutput] - widen[0], middle);
  const high = Math.max(outputs[firstOutput + 2] + widen[1], middle);
  const [lowHours, middleHours, highHours] = [low, middle, high].map((value) =>
    Math.max(0, Math.expm1(Math.min(value, 14))),
  );
  return { low: lowHours, middle: middleHours, high: highHours };
}
