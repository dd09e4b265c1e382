import { fromBase64 } from '../../core/base64';
import { ModelPackageError } from '../../core/model/package-file';
import type { Predictor } from '../../core/predict/predictor';
import { type ModelReply, type ModelTask, toSentTexts, type Which } from '../../protocol/model-protocol';
import type { OffscreenDocument } from './offscreen-document';

type StateOf<State extends ModelReply['state']> = Extract<ModelReply, { state: State }>;

/** For one task: where there was no document, and where it died. */
const mostOpenings = 2;

/**
 * Models on a thread of the offscreen document. It outlives the worker, so one that was stopped finds the model loaded,
 * and whatever a browser prepares at the first use prepared.
 */
export class RemoteModels {
  /** How often each was started and not disposed of. */
  private readonly uses = new Map<string, number>();

  constructor(
    private readonly document: Pick<OffscreenDocument, 'open' | 'ask'>,
    /** Called for whatever is asked: it is wanted. */
    private readonly used: () => void,
  ) {}

  /** Rejects with `ModelPackageError` where the model's files are at fault. */
  async start(which: Which): Promise<Predictor> {
    const { model, cleaning } = await this.run('started', { act: 'start', which });
    const key = JSON.stringify(which);
    this.uses.set(key, (this.uses.get(key) ?? 0) + 1);
    return {
      model,
      cleaning,
      predict: async (tickets) =>
        (await this.run('predicted', { act: 'predict', which, tickets: toSentTexts(tickets) })).predictions,
      encode: async (tickets) => {
        const task: ModelTask = { act: 'encode', which, tickets: toSentTexts(tickets) };
        return (await this.run('encoded', task)).vectors.map(
          (text) => new Float32Array(fromBase64(text).buffer),
        );
      },
      dispose: () => this.leave(which, key),
    };
  }

  private leave(which: Which, key: string): void {
    const left = (this.uses.get(key) ?? 1) - 1;
    this.uses.set(key, left);
    // A document that is gone has nothing to free.
    if (left === 0) this.document.ask('model.run', { act: 'stop', which }).catch(() => undefined);
  }

  private async run<State extends ModelReply['state']>(
    state: State,
    task: ModelTask,
  ): Promise<StateOf<State>> {
    const reply = await this.ask(task);
    this.used();
    if (reply.state === state) return reply as StateOf<State>;
    if (reply.state !== 'failed') throw new Error(`The model has ${reply.state}, and should have ${state}.`);
    const { code, message } = reply;
    throw code === 'other' ? new Error(message) : new ModelPackageError(code, message);
  }

  /**
   * Again where there is no document, and where it went while it was asked: every task can be repeated. A document that
   * dies once while it loads the model says nothing against the backend.
   */
  private async ask(task: ModelTask): Promise<ModelReply> {
    for (let openings = 0; ; openings++) {
      try {
        return await this.document.ask('model.run', task);
      } catch (error) {
        if (openings === mostOpenings) throw error;
        await this.document.open();
      }
    }
  }
}
