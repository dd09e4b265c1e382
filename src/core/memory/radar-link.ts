import type { Near, Usual } from './sighting';

/**
 * Logistic regression on four streams of 1,400 to 1,600 tickets with 20 outages each, those of `training/memory` to learn from
 * (the measured ones were not among them).
 */
const weights = { words: 6.79, rarity: 0.94, crowd: 3.82, incident: 2.64, hours: -0.78 };
const bias = -5.36;

export type LinkFeatures = Record<keyof typeof weights, number>;

/** How two tickets of one day stand out from what both have in common with other days. */
export function linkFeatures({ words, meaning, hours }: Near, one: Usual, other: Usual): LinkFeatures {
  return {
    words: words - (one.words + other.words) / 2,
    rarity: (2 * meaning - one.mean - other.mean) / (one.spread + other.spread),
    crowd: meaning - (one.crowd + other.crowd) / 2,
    incident: Math.sqrt(one.incident * other.incident),
    hours,
  };
}

/** The logarithm of the odds that both are of one incident. */
export function linkOdds(features: LinkFeatures): number {
  return names.reduce((sum, name) => sum + weights[name] * features[name], bias);
}

const names = Object.keys(weights) as (keyof typeof weights)[];
