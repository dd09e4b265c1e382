import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { PredictorHost } from './predictor-host';

export interface GeneralAnswers {
  /** What the general model says, asked anew. */
  predict(ticket: Ticket): Promise<{ prediction: Prediction; backend: GeneralBackend }>;
  /** What it said of the same text a moment ago, else asked anew: it does not change by a click. */
  recall(ticket: Ticket): Promise<Prediction>;
  /** To be called when another model runs. */
  forget(): void;
}

type GeneralBackend = Awaited<ReturnType<PredictorHost['predict']>>['backend'];

/** Open tickets whose answer is remembered. */
const mostTickets = 100;

export function createGeneralAnswers(predictor: Pick<PredictorHost, 'predict'>): GeneralAnswers {
  const recent = new Map<string, { text: string; prediction: Prediction }>();

  async function predict(ticket: Ticket) {
    const { predictions, backend } = await predictor.predict([ticket]);
    const [prediction] = predictions;
    if (!prediction) throw new Error('The predictor gave no prediction.');
    const key = keyOf(ticket);
    recent.delete(key);
    recent.set(key, { text: textOf(ticket), prediction });
    const [oldest] = recent.keys();
    if (recent.size > mostTickets && oldest !== undefined) recent.delete(oldest);
    return { prediction, backend };
  }

  return {
    predict,
    forget: () => recent.clear(),
    async recall(ticket) {
      const known = recent.get(keyOf(ticket));
      return known?.text === textOf(ticket) ? known.prediction : (await predict(ticket)).prediction;
    },
  };
}

function keyOf({ origin, id }: Ticket): string {
  return JSON.stringify([origin, id]);
}

function textOf({ subject, description, messages }: Ticket): string {
  return JSON.stringify([subject, description, messages.map(({ role, text }) => [role, text])]);
}
