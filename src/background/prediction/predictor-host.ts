import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import type { Backend } from '../../protocol/messages';
import { log } from '../activity/log';
import type { Backends } from './backends';
import type { LocalRunner } from './local-runner';
import type { WebglRunner } from './webgl-runner';

export interface Answer {
  predictions: Prediction[];
  backend: Backend;
}

/** Answers on the backend that is planned and ready; the local runner answers whenever WebGL cannot. */
export class PredictorHost {
  private isSettled = false;

  constructor(
    private readonly local: Pick<LocalRunner, 'prepare' | 'predict'>,
    private readonly webgl: Pick<WebglRunner, 'predict' | 'stop'>,
    private readonly backends: Pick<Backends, 'readPlan' | 'settle'>,
  ) {}

  /** Rejects with `ModelPackageError` where there is no usable model, else only when every backend failed. */
  async predict(tickets: readonly TicketText[]): Promise<Answer> {
    // Whatever is planned, the local runner is ready in case that it is needed.
    const { model } = await this.local.prepare();
    const predictions = await this.answerWithWebgl(tickets, model);
    const answer: Answer = predictions
      ? { predictions, backend: 'webgl' }
      : await this.local.predict(tickets);
    if (!this.isSettled) this.replan();
    return answer;
  }

  /** To be called when another backend was chosen. */
  replan(): void {
    this.isSettled = true;
    this.backends.settle().catch(log.reporter('predictor'));
  }

  private async answerWithWebgl(
    tickets: readonly TicketText[],
    model: string,
  ): Promise<Prediction[] | undefined> {
    try {
      const { single, batch } = await this.backends.readPlan();
      const planned = tickets.length === 1 ? single : batch;
      if (planned !== 'webgl') return undefined;
      const predictions = await this.webgl.predict(tickets);
      if (predictions?.every((each) => each.model === model)) return predictions;
      // Its page outlived a change of the model.
      if (predictions) await this.webgl.stop();
      return undefined;
    } catch (error) {
      log.report('predictor', error);
      return undefined;
    }
  }
}
