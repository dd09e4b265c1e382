import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { Backend } from '../../protocol/messages';
import type { Answer, PredictorHost } from './predictor-host';

/** Open tickets whose answer is remembered. */
const maxTickets = 100;

/** What the base model says of tickets. */
export class GeneralAnswers {
  private readonly recent = new Map<string, { text: string; prediction: Prediction }>();
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly predictor: Pick<PredictorHost, 'predict'>) {}

  /** Asks the model anew. */
  async predict(ticket: Ticket): Promise<{ prediction: Prediction; backend: Backend }> {
    const { predictions, backend } = await this.ask(ticket);
    const [prediction] = predictions;
    if (!prediction) throw new Error('The predictor gave no prediction.');
    const { recent } = this;
    const key = keyOf(ticket);
    recent.delete(key);
    recent.set(key, { text: textOf(ticket), prediction });
    const [oldest] = recent.keys();
    if (recent.size > maxTickets && oldest !== undefined) recent.delete(oldest);
    return { prediction, backend };
  }

  /** What it said of the same text a moment ago, else asked anew: it does not change by a click. */
  async recall(ticket: Ticket): Promise<Prediction> {
    const known = this.recent.get(keyOf(ticket));
    return known?.text === textOf(ticket) ? known.prediction : (await this.predict(ticket)).prediction;
  }

  /** Resolves when no open ticket waits for its answer. */
  async whenIdle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }

  private async ask(ticket: Ticket): Promise<Answer> {
    const asking = this.predictor.predict([ticket]);
    this.running.add(asking);
    try {
      return await asking;
    } finally {
      this.running.delete(asking);
    }
  }

  /** To be called when another model runs. */
  forget(): void {
    this.recent.clear();
  }
}

function keyOf({ origin, id }: Ticket): string {
  return JSON.stringify([origin, id]);
}

function textOf({ subject, description, messages }: Ticket): string {
  return JSON.stringify([subject, description, messages.map(({ role, text }) => [role, text])]);
}
