import * as v from 'valibot';
import { Prediction } from '../core/suggestion';
import { LearnMeaning, LearnReply, LearnRow } from './learn-protocol';
import { FieldChoice } from './learning-messages';
import { ModelReply, ModelTask, SentText } from './model-protocol';
import { type MessageTable, Nothing } from './table';

/** Where the build puts the offscreen document. */
export const offscreenPage = 'src/offscreen/offscreen.html';

/** `starting`: not ready yet, ask again later. `failed`: the document is then to be closed. */
export const WebglReply = v.variant('state', [
  v.object({ state: v.literal('done'), predictions: v.array(Prediction) }),
  v.object({ state: v.literal('starting') }),
  v.object({ state: v.literal('failed'), message: v.string() }),
]);
export type WebglReply = v.InferOutput<typeof WebglReply>;

const job = v.string();

/** Messages to the offscreen document, from the worker: predicting, on the graphics card or not, and learning. */
export const toOffscreen = {
  'model.run': { from: ['own'], request: ModelTask, response: ModelReply },
  /** Loads the model and compiles the shaders for one ticket and for a batch of this size. */
  'webgl.start': {
    from: ['own'],
    request: v.object({
      batch: v.array(SentText),
      /** SHA-256 of the manifest of a downloaded model; the shipped one where it is left out. */
      model: v.optional(v.string()),
    }),
    response: WebglReply,
  },
  'webgl.predict': {
    from: ['own'],
    request: v.object({ tickets: v.array(SentText) }),
    response: WebglReply,
  },
  /** Whether the graphics card is in use. Closing the document frees it. */
  'webgl.status': { from: ['own'], request: Nothing, response: v.object({ isStarted: v.boolean() }) },
  /** Begins a job, which continues while the worker is stopped. Forgets any other job. */
  'learn.begin': { from: ['own'], request: v.object({ job, field: FieldChoice }), response: LearnReply },
  'learn.rows': { from: ['own'], request: v.object({ job, rows: v.array(LearnRow) }), response: LearnReply },
  /** All rows are there. How it goes is told by `learning.report`, `learning.finish` and `learning.fail`. */
  'learn.run': {
    from: ['own'],
    request: v.object({ job, meanings: v.optional(v.array(LearnMeaning)) }),
    response: LearnReply,
  },
  'learn.stop': { from: ['own'], request: Nothing, response: LearnReply },
  'learn.status': { from: ['own'], request: Nothing, response: LearnReply },
} as const satisfies MessageTable;

export type ToOffscreen = typeof toOffscreen;
