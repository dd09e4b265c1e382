import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import { toSentTexts } from '../../protocol/model-protocol';
import type { WebglReply } from '../../protocol/to-offscreen';
import { log } from '../activity/log';
import type { OffscreenDocument } from './offscreen-document';
import { withTimeLimit } from './time-limit';

export interface WebglLimits {
  start: number;
  predict(tickets: number): number;
}

/** Compiling takes seconds on some drivers. A lost context answers never, hence a limit to everything. */
const defaultLimits: WebglLimits = { start: 60_000, predict: (tickets) => 4_000 + 1_000 * tickets };
const maxFailures = 3;

/** Predicts on the graphics card. While it is not ready, another backend answers. */
export class WebglRunner {
  private warming: Promise<void> | undefined;
  private failures = 0;

  constructor(
    private readonly document: Pick<
      OffscreenDocument,
      'isOpen' | 'open' | 'close' | 'closeUnlessLearning' | 'ask'
    >,
    private readonly batch: readonly TicketText[],
    /** SHA-256 of the manifest of the downloaded model that should run; undefined for the shipped one. */
    private readonly readModel: () => Promise<string | undefined>,
    private readonly limits: WebglLimits = defaultLimits,
  ) {}

  /** Loads the model and compiles the shaders; rejects where that fails. */
  warm(): Promise<void> {
    this.warming ??= this.start().finally(() => {
      this.warming = undefined;
    });
    return this.warming;
  }

  /** Whether it failed so often that it is left alone until the worker starts anew. */
  isGivenUp(): boolean {
    return this.failures >= maxFailures;
  }

  /** `undefined` where it is not ready or failed; it then gets ready by itself for the requests to come. */
  async predict(tickets: readonly TicketText[]): Promise<Prediction[] | undefined> {
    if (this.isGivenUp() || this.warming) return undefined;
    try {
      if (!(await this.document.isOpen())) return this.warmForLater();
      const asked = this.document.ask('webgl.predict', { tickets: toSentTexts(tickets) });
      const limit = this.limits.predict(tickets.length);
      const reply = await withTimeLimit(asked, limit, 'predicting with WebGL');
      refuseFailure(reply);
      if (reply.state !== 'done') return this.warmForLater();
      this.failures = 0;
      return reply.predictions;
    } catch (error) {
      await this.discard(error);
      return undefined;
    }
  }

  /**
   * Frees the graphics card, where it is in use, and forgets earlier failures. A document that is learning stays: it
   * would have to begin anew.
   */
  async stop(): Promise<void> {
    this.failures = 0;
    if (!(await this.document.isOpen())) return;
    if (await this.isStarted()) await this.document.closeUnlessLearning();
  }

  private async isStarted(): Promise<boolean> {
    const asked = this.document.ask('webgl.status', {});
    // A document that does not answer is of no use to anybody.
    const reply = await withTimeLimit(asked, this.limits.predict(1), 'webgl.status').catch(() => undefined);
    return reply?.isStarted ?? true;
  }

  private async start(): Promise<void> {
    try {
      await this.document.open();
      const model = await this.readModel();
      const asked = this.document.ask('webgl.start', {
        batch: toSentTexts(this.batch),
        ...(model !== undefined && { model }),
      });
      refuseFailure(await withTimeLimit(asked, this.limits.start, 'starting WebGL'));
    } catch (error) {
      await this.discard(error);
      throw error;
    }
  }

  private warmForLater(): undefined {
    // Its failure is reported and counted already.
    this.warm().catch(() => undefined);
  }

  /** A closed document takes the lost context, the hung call and all tensors with it. */
  private async discard(error: unknown): Promise<void> {
    this.failures += 1;
    log.report('webgl', error);
    await this.document.close().catch(log.reporter('webgl'));
  }
}

function refuseFailure(reply: WebglReply): void {
  if (reply.state === 'failed') throw new Error(`WebGL failed: ${reply.message}`);
}
