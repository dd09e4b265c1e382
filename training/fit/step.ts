import { rowsPerToken } from '../../src/core/features/token-rows';
import { adam } from '../../src/core/predict/adam';
import type { Random } from '../../src/core/random';
import { backward } from './backward';
import type { StepInput } from './inputs';
import type { ModelState } from './model-state';
import { entryAdagrad, rowAdagrad } from './optimizers';

export interface Rates {
  wide: number;
  tokens: number;
  dense: number;
}

/** One step of gradient descent over a batch, with `share` of the rates. Returns the mean loss. */
export type Step = (batch: readonly StepInput[], share: number) => number;

/** How much of the encoder's vector is left out at random while training. */
export interface Dropout {
  /** Share of the texts that the wide part must answer alone, so that it learns all it can. */
  texts: number;
  /** Share of the entries of the other texts' vectors (Srivastava et al., 2014). */
  entries: number;
}

export function createStep(state: ModelState, rates: Rates, dropout: Dropout, random: Random): Step {
  const { outputs, width } = state.network;
  const updateWide = entryAdagrad(state.wide, outputs);
  const updateTokens = rowAdagrad(state.tokens, width);
  const updateDense = new Map([...state.dense].map(([name, { values }]) => [name, adam(values)]));
  return (batch, share) => {
    const { loss, length, outputGradient, tokenGradient, denseGradients } = backward(
      state,
      batch,
      drawKept(batch.length, 2 * width, dropout, random),
    );
    batch.forEach(({ wide, rows }, i) => {
      wide.indices.forEach((bucket, at) => {
        updateWide(bucket, outputGradient, i * outputs, wide.values[at], rates.wide * share);
      });
      for (let at = 0; at < rows.length; at++) {
        const token = i * length + Math.floor(at / rowsPerToken);
        updateTokens(rows[at], tokenGradient, token * width, 1, rates.tokens * share);
      }
    });
    for (const [name, gradient] of denseGradients) updateDense.get(name)?.(gradient, rates.dense * share);
    return loss;
  };
}

function drawKept(texts: number, entries: number, dropout: Dropout, random: Random): Float32Array {
  const kept = new Float32Array(texts * entries);
  for (let text = 0; text < texts; text++) {
    if (random.next() < dropout.texts) continue;
    for (let i = 0; i < entries; i++) {
      if (random.next() >= dropout.entries) kept[text * entries + i] = 1 / (1 - dropout.entries);
    }
  }
  return kept;
}
