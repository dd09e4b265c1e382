import { ModelPackageError } from '../../core/model/package-file';
import type { EncodedTickets } from '../../core/predict/encoded-tickets';
import type { Predictor } from '../../core/predict/predictor';
import type { Prediction } from '../../core/suggestion';
import type { CleaningSettings } from '../../core/text/clean';
import type { TicketText } from '../../core/ticket';
import type { LocalBackend } from '../../protocol/model-protocol';
import { log } from '../activity/log';
import { withTimeLimit } from './time-limit';

/** Makes the backend current and loads the model on it; rejects where either fails. */
export type StartLocally = (backend: LocalBackend) => Promise<Predictor>;

export interface LocalAnswer {
  predictions: Prediction[];
  backend: LocalBackend;
}

interface Loaded {
  backend: LocalBackend;
  predictor: Predictor;
  /** Requests under way. */
  running: Set<Promise<unknown>>;
}

const startLimit = 20_000;
/** Milliseconds. A thread that hangs never answers; a slow device takes a second a ticket, and others may be before it. */
const answerLimit = (tickets: number) => 30_000 + 5_000 * tickets;

/**
 * Predicts without the graphics card: WASM first, plain JavaScript where that fails. Whatever fails is dropped, so that
 * the next request starts afresh.
 */
export class LocalRunner {
  private loading: Promise<Loaded> | undefined;
  private order: LocalBackend[] = ['wasm', 'js'];

  constructor(private readonly start: StartLocally) {}

  /** Loads the model where that is not done yet. Rejects with `ModelPackageError`, or when every backend failed. */
  async prepare(): Promise<{ model: string; cleaning: CleaningSettings; backend: LocalBackend }> {
    const { backend, predictor } = await this.load();
    return { backend, model: predictor.model, cleaning: predictor.cleaning };
  }

  async predict(tickets: readonly TicketText[]): Promise<LocalAnswer> {
    const { result: predictions, backend } = await this.run(tickets.length, (predictor) =>
      predictor.predict(tickets),
    );
    return { predictions, backend };
  }

  /** What the network makes of each ticket, in order, and which model that was (`name@version`). */
  async encode(tickets: readonly TicketText[]): Promise<EncodedTickets> {
    const { result } = await this.run(tickets.length, async (predictor) => ({
      vectors: await predictor.encode(tickets),
      model: predictor.model,
    }));
    return result;
  }

  /** Loads the model anew for the next request; those under way end with the one that they began with. */
  async reload(): Promise<void> {
    const old = this.loading;
    this.startAfresh();
    const loaded = await old?.catch(() => undefined);
    if (!loaded) return;
    await Promise.allSettled(loaded.running);
    loaded.predictor.dispose();
  }

  private load(): Promise<Loaded> {
    this.loading ??= this.startFirstThatWorks().catch((error) => {
      this.startAfresh();
      throw error;
    });
    return this.loading;
  }

  private startAfresh(): void {
    this.loading = undefined;
    this.order = ['wasm', 'js'];
  }

  private async startFirstThatWorks(): Promise<Loaded> {
    const [first, ...others] = this.order;
    try {
      return await this.startOn(first ?? 'js');
    } catch (error) {
      // Another backend would find the same files.
      if (error instanceof ModelPackageError || others.length === 0) throw error;
      log.report('local backend', error);
      this.order = others;
      return this.startFirstThatWorks();
    }
  }

  private async startOn(backend: LocalBackend): Promise<Loaded> {
    const predictor = await withTimeLimit(this.start(backend), startLimit, `starting ${backend}`);
    return { backend, predictor, running: new Set() };
  }

  private async run<Result>(
    tickets: number,
    act: (predictor: Predictor) => Promise<Result>,
  ): Promise<{ result: Result; backend: LocalBackend }> {
    const current = this.load();
    const { backend, predictor, running } = await current;
    const acting = withTimeLimit(act(predictor), answerLimit(tickets), `answering on ${backend}`);
    running.add(acting);
    try {
      return { result: await acting, backend };
    } catch (error) {
      // Several requests may fail at once on the same predictor; the first one replaces it for all.
      if (this.loading === current) {
        this.startAfresh();
        if (backend !== 'js') this.order = ['js'];
      }
      if (backend === 'js') throw error;
      log.report('local backend', error);
      return this.run(tickets, act);
    } finally {
      running.delete(acting);
    }
  }
}
