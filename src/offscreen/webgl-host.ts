import type { Predictor } from '../core/predict/predictor';
import { Queue } from '../core/queue';
import type { TicketText } from '../core/ticket';
import type { RequestOf } from '../protocol/table';
import type { ToOffscreen, WebglReply } from '../protocol/to-offscreen';

/** What computes; injected, so that tests need no graphics card. */
export interface WebglParts {
  /** @param model SHA-256 of the manifest of a downloaded model; undefined for the shipped one */
  start(model: string | undefined): Promise<Predictor>;
  isContextLost(): boolean;
}

/** Computes on the graphics card. What fails is told in the reply. */
export class WebglHost {
  private starting: Promise<Predictor> | undefined;
  private ready: Predictor | undefined;
  /** The graphics card gains nothing from two at once. */
  private readonly queue = new Queue();

  constructor(private readonly parts: WebglParts) {}

  start({ batch, model }: RequestOf<ToOffscreen, 'webgl.start'>): Promise<WebglReply> {
    this.starting ??= this.startAndWarm(batch, model);
    return this.starting.then((): WebglReply => ({ state: 'done', predictions: [] }), describeFailure);
  }

  async status(): Promise<{ isStarted: boolean }> {
    return { isStarted: this.starting !== undefined };
  }

  async predict({ tickets }: RequestOf<ToOffscreen, 'webgl.predict'>): Promise<WebglReply> {
    const predictor = this.ready;
    if (!predictor) return { state: 'starting' };
    return this.queue.run(() => this.predictWith(predictor, tickets)).catch(describeFailure);
  }

  private async startAndWarm(batch: readonly TicketText[], model?: string): Promise<Predictor> {
    const predictor = await this.parts.start(model);
    // Each batch size has shaders of its own, which are compiled when they are first used.
    await predictor.predict(batch.slice(0, 1));
    await predictor.predict(batch);
    this.ready = predictor;
    return predictor;
  }

  private async predictWith(predictor: Predictor, tickets: readonly TicketText[]): Promise<WebglReply> {
    if (this.parts.isContextLost()) return { state: 'failed', message: 'The WebGL context is lost.' };
    return { state: 'done', predictions: await predictor.predict(tickets) };
  }
}

function describeFailure(error: unknown): WebglReply {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  return { state: 'failed', message };
}
