import { frequentValues } from '../../src/core/learner/frequent-values';
import type { ShippedPart } from '../../src/core/learner/shipped-part';
import type { Serving } from './serving';
import type { TrainingRow } from './training-row';

/** How a head is learned. */
export interface HeadPlan {
  kind: 'class' | 'ordinal';
  values: string[];
  /** Where the shipped model's head of that name is refreshed: learned labels are weighed against what it says itself. */
  shipped?: ShippedPart;
  /** The shipped head of that name, whether or not it is gone on from. */
  own?: { kind: 'class' | 'ordinal'; values: readonly string[] };
}

/**
 * A head of the base model starts from that model's answers if the labels come with texts and use its values; it keeps
 * its kind and the order of its levels, else the card could not show it in its place.
 */
export function planHead(head: string, serving: Serving, learned: readonly TrainingRow[]): HeadPlan {
  const frequent = frequentValues(learned.map(({ value }) => value));
  const own = Object.hasOwn(serving.shipped, head) ? serving.shipped[head] : undefined;
  if (!own || own.kind === 'quantity' || own.kind === 'tags') return { kind: 'class', values: frequent };
  const { kind, values } = own;
  const hasTexts = learned.every(({ text }) => text !== undefined);
  if (hasTexts && frequent.every((value) => values.includes(value))) {
    // The model's vector holds logarithms of calibrated probabilities: there is nothing left to scale.
    const bias = values.map(() => 0);
    return {
      kind,
      values: [...values],
      own: { kind, values },
      shipped: { first: serving.firstScore + own.firstScore, temperature: 1, bias },
    };
  }
  const ordered = values.filter((value) => frequent.includes(value));
  return kind === 'ordinal' && ordered.length > 1
    ? { kind, values: ordered, own: { kind, values } }
    : { kind: 'class', values: frequent, own: { kind, values } };
}
