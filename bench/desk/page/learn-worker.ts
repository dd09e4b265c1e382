import { packHead } from '../../../src/core/learner/head-file';
import { answerValue, learnValues } from '../../../src/core/learner/learn-values';
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

addEventListener('message', async ({ data }: MessageEvent<DeskOptions>) => {
  postMessage(await learn(data));
});

async function learn(options: DeskOptions): Promise<Learned> {
  const made = makeDesk({ ...options, tickets: options.tickets + heldOut });
  const rows = made.map(({ text, value }) => ({ subject: '', body: text, value }));
  const start = performance.now();
  const head = await learnValues(rows.slice(0, options.tickets), {
    kind: 'class',
    seed: options.seed,
    targetPrecision: 0.9,
  });
  const milliseconds = performance.now() - start;
  const right = rows.slice(options.tickets).filter((row) => answerValue(head, row).value === row.value);
  return { milliseconds, bytes: packHead(head).length, accuracy: right.length / heldOut };
}
