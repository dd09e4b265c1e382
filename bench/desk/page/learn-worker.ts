import { learnValues } from '../../../src/core/learner/learn-values';
import { type DeskOptions, makeDesk } from '../synthetic-desk';

export interface Learned {
  /** Making up the tickets is not counted. */
  milliseconds: number;
  /** Of the learned head. */
  bytes: number;
  /** Share of right answers on tickets that were not learned from; some lie in a wrong queue. */
  accuracy: number;
}

const heldOut = 500;

addEventListener('message', ({ data }: MessageEvent<DeskOptions>) => postMessage(learn(data)));

function learn(options: DeskOptions): Learned {
  const rows = makeDesk({ ...options, tickets: options.tickets + heldOut });
  const start = performance.now();
  const head = learnValues(rows.slice(0, options.tickets), {
    kind: 'class',
    seed: options.seed,
    targetPrecision: 0.9,
  });
  const milliseconds = performance.now() - start;
  const right = rows.slice(options.tickets).filter(({ text, value }) => head.predict(text).value === value);
  return { milliseconds, bytes: head.bytes, accuracy: right.length / heldOut };
}
