import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import type { Backend } from '../../protocol/messages';
import type { Backends } from './backends';
import type { LocalRunner } from './local-runner';
import type { WebglRunner } from './webgl-runner';

export interface Answer {
  predictions: Prediction[];
  backend: Backend;
}

export interface PredictorHost {
  /** Rejects with `ModelPackageError` where there is no usable model, else only when every backend failed. */
  predict(tickets: readonly TicketText[]): Promise<Answer>;
  /** To be called when the user has chosen another backend. */
  reconsider(): void;
}

/** Answers on the backend that is planned and ready; the worker itself answers whenever WebGL cannot. */
export function createPredictorHost(
  local: Pick<LocalRunner, 'prepare' | 'predict'>,
  webgl: WebglRunner,
  backends: Pick<Backends, 'readPlan' | 'settle'>,
  report: (error: unknown) => void,
): PredictorHost {
  let isSettled = false;

  const settle = () => {
    isSettled = true;
    backends.settle().catch(report);
  };

  async function answerWithWebgl(
    tickets: readonly TicketText[],
    model: string,
  ): Promise<Prediction[] | undefined> {
    try {
      const { single, batch } = await backends.readPlan();
      const planned = tickets.length === 1 ? single : batch;
      if (planned !== 'webgl') return undefined;
      const predictions = await webgl.predict(tickets);
      if (predictions?.every((each) => each.model === model)) return predictions;
      // Its page outlived a change of the model.
      if (predictions) await webgl.stop();
      return undefined;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  return {
    async predict(tickets) {
      // Whatever is planned, the worker itself is ready in case that it is needed.
      const { model } = await local.prepare();
      const predictions = await answerWithWebgl(tickets, model);
      const answer: Answer = predictions ? { predictions, backend: 'webgl' } : await local.predict(tickets);
      if (!isSettled) settle();
      return answer;
    },
    reconsider: settle,
  };
}
