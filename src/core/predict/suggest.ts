import type { Head, Manifest } from '../model/manifest';
import type { Alternative, Suggestion } from '../suggestion';
import { reasonToAbstain } from './abstain';
import { calibrate, temperatureFor } from './calibration';
import { type Contributions, findReasons } from './explain';
import { hoursRange } from './hours';
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
    temperatureFor(head, read.facts),
    head.bias,
  );
  const ranked = values
    .map((value, i): Alternative => ({ value, confidence: confidences[i] }))
    .sort((a, b) => b.confidence - a.confidence);
  const chosen = values.indexOf(ranked[0].value);
  const facts = { ...read.facts, familiar: isFamiliar(name, manifest, outputs) };
  const abstained = reasonToAbstain(facts, ranked, head, manifest);
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

function isFamiliar(head: string, { familiarity }: Manifest, outputs: Float32Array): boolean {
  return !familiarity?.heads.includes(head) || outputs[familiarity.output] >= familiarity.least;
}
