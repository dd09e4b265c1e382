import * as v from 'valibot';
import type { Predictor } from '../core/predict/predictor';
import type { TicketText } from '../core/ticket';
import { type OffscreenReply, OffscreenRequest } from '../protocol/offscreen-protocol';

/** What computes; injected, so that tests need no graphics card. */
export interface WebglParts {
  /** @param model SHA-256 of the manifest of a downloaded model; undefined for the shipped one */
  start(model: string | undefined): Promise<Predictor>;
  isContextLost(): boolean;
}

/** Returns the answer to one message; `undefined` for what is not for this document. */
export function createOffscreenAnswer({ start, isContextLost }: WebglParts) {
  let starting: Promise<Predictor> | undefined;
  let ready: Predictor | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function startAndWarm(batch: readonly TicketText[], model?: string): Promise<Predictor> {
    const predictor = await start(model);
    // Each batch size has shaders of its own, which are compiled when they are first used.
    await predictor.predict(batch.slice(0, 1));
    await predictor.predict(batch);
    ready = predictor;
    return predictor;
  }

  async function predict(predictor: Predictor, tickets: readonly TicketText[]): Promise<OffscreenReply> {
    if (isContextLost()) return { state: 'failed', message: 'The WebGL context is lost.' };
    return { state: 'done', predictions: await predictor.predict(tickets) };
  }

  /** One after the other: the graphics card gains nothing from two at once. */
  function enqueue(work: () => Promise<OffscreenReply>): Promise<OffscreenReply> {
    const next = last.then(work, work);
    last = next;
    return next;
  }

  async function answer(request: OffscreenRequest): Promise<OffscreenReply> {
    if (request.kind === 'webgl.start') {
      starting ??= startAndWarm(request.batch, request.model);
      await starting;
      return { state: 'done', predictions: [] };
    }
    const predictor = ready;
    if (!predictor) return { state: 'starting' };
    return enqueue(() => predict(predictor, request.tickets));
  }

  return (message: unknown): Promise<OffscreenReply> | undefined => {
    const request = v.safeParse(OffscreenRequest, message);
    if (!request.success) return undefined;
    return answer(request.output).catch((error: unknown) => ({
      state: 'failed',
      message: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error',
    }));
  };
}
