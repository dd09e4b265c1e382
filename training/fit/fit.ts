import type { Random } from '../../src/core/random';
import { stepInput, type TokenExample } from './inputs';
import type { ModelState } from './model-state';
import { createStep, type Dropout, type Rates } from './step';

export interface FitOptions {
  epochs: number;
  batch: number;
  rates: Rates;
  hiddenTokens: number;
  dropout: Dropout;
}

/** Batches sorted by length inside a pool, so that short texts are not padded to long ones. */
const poolBatches = 40;

/** Trains `state` in place; the rates fall linearly to a twentieth. `report` is called after each pool. */
export function fitNetwork(
  state: ModelState,
  examples: readonly TokenExample[],
  rarity: Float32Array,
  options: FitOptions,
  random: Random,
  report: (progress: { share: number; loss: number }) => void,
): void {
  const step = createStep(state, options.rates, options.dropout, random);
  const total = options.epochs * examples.length;
  let seen = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = random.shuffle([...examples]);
    for (let start = 0; start < order.length; start += options.batch * poolBatches) {
      const pool = order.slice(start, start + options.batch * poolBatches);
      let loss = 0;
      for (const batch of batchesOf(pool, options.batch, random)) {
        const inputs = batch.map((example) =>
          stepInput(example, state.features, rarity, random, options.hiddenTokens),
        );
        loss += step(inputs, 1 - 0.95 * (seen / total)) * batch.length;
        seen += batch.length;
      }
      report({ share: seen / total, loss: loss / pool.length });
    }
  }
}

function batchesOf(pool: readonly TokenExample[], size: number, random: Random): TokenExample[][] {
  const sorted = [...pool].sort((a, b) => a.tokens.length - b.tokens.length);
  const batches: TokenExample[][] = [];
  for (let start = 0; start < sorted.length; start += size) batches.push(sorted.slice(start, start + size));
  return random.shuffle(batches);
}
