import { LearnError } from '../core/learner/desk-ticket';
import { learnField } from '../core/learner/learn-field';
import { unpackGrams } from '../core/learner/packed-grams';
import type { LearnNews, LearnTask } from '../protocol/learn-protocol';

/** Learns one field on a thread of its own, so that nothing waits for it, and ends with the answer. */
const seed = 1;

const tell = (news: LearnNews) => postMessage(news);

async function learn({ field, rows, meanings }: LearnTask): Promise<void> {
  const tickets = rows.map(({ encoded, grams, ...row }) => ({
    ...row,
    ...(encoded && { encoded: Float32Array.from(encoded) }),
    ...(grams && { grams: unpackGrams(grams) }),
  }));
  const known = meanings?.map(({ value, encoded }) => ({ value, encoded: Float32Array.from(encoded) }));
  const report = (share: number) => tell({ kind: 'share', share });
  const { head, result } = await learnField(
    tickets,
    { ...field, ...(known && { meanings: known }) },
    { seed, report },
  );
  tell({ kind: 'done', head, result });
}

addEventListener('message', ({ data }: MessageEvent<LearnTask>) => {
  learn(data).catch((error: unknown) => {
    tell({ kind: 'failed', ...(error instanceof LearnError && { message: error.message }) });
  });
});
