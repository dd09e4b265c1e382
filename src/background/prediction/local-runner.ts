import { ModelPackageError } from '../../core/model/package-file';
import type { EncodedTickets } from '../../core/predict/encoded-tickets';
import type { Predictor } from '../../core/predict/predictor';
import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import { withTimeLimit } from './time-limit';

/** What the worker itself can compute with. */
export type LocalBackend = 'wasm' | 'js';

/** Makes the backend current and loads the model on it; rejects where either fails. */
export type StartLocally = (backend: LocalBackend) => Promise<Predictor>;

export interface LocalAnswer {
  predictions: Prediction[];
  backend: LocalBackend;
}

export interface LocalRunner {
  /** Loads the model where that is not done yet. Rejects with `ModelPackageError`, or when every backend failed. */
  prepare(): Promise<{ model: string; backend: LocalBackend }>;
  predict(tickets: readonly TicketText[]): Promise<LocalAnswer>;
  /** What the network makes of each ticket, in order, and which model that was (`name@version`). */
  encode(tickets: readonly TicketText[]): Promise<EncodedTickets>;
  /** Loads the model anew for the next request; those under way end with the one that they began with. */
  reload(): Promise<void>;
}

interface Loaded {
  backend: LocalBackend;
  predictor: Predictor;
  /** Requests under way. */
  running: Set<Promise<unknown>>;
}

const startLimit = 20_000;

/**
 * Predicts in the worker: WASM first, plain JavaScript where that fails. Whatever fails is dropped, so that the next
 * request starts afresh.
 */
export function createLocalRunner(start: StartLocally, report: (error: unknown) => void): LocalRunner {
  let loading: Promise<Loaded> | undefined;
  let order: LocalBackend[] = ['wasm', 'js'];

  const startOn = async (backend: LocalBackend): Promise<Loaded> => ({
    backend,
    predictor: await withTimeLimit(start(backend), startLimit, `starting ${backend}`),
    running: new Set(),
  });

  async function startFirstThatWorks(): Promise<Loaded> {
    const [first, ...others] = order;
    try {
      return await startOn(first ?? 'js');
    } catch (error) {
      // Another backend would find the same files.
      if (error instanceof ModelPackageError || others.length === 0) throw error;
      report(error);
      order = others;
      return startFirstThatWorks();
    }
  }

  function load(): Promise<Loaded> {
    loading ??= startFirstThatWorks().catch((error) => {
      startAfresh();
      throw error;
    });
    return loading;
  }

  function startAfresh(): void {
    loading = undefined;
    order = ['wasm', 'js'];
  }

  async function run<Result>(
    act: (predictor: Predictor) => Promise<Result>,
  ): Promise<{ result: Result; backend: LocalBackend }> {
    const current = load();
    const { backend, predictor, running } = await current;
    const acting = act(predictor);
    running.add(acting);
    try {
      return { result: await acting, backend };
    } catch (error) {
      // Several requests may fail at once on the same predictor; the first one replaces it for all.
      if (loading === current) {
        if (backend === 'js') startAfresh();
        else {
          loading = undefined;
          order = ['js'];
        }
      }
      if (backend === 'js') throw error;
      report(error);
      return run(act);
    } finally {
      running.delete(acting);
    }
  }

  return {
    async prepare() {
      const { backend, predictor } = await load();
      return { backend, model: predictor.model };
    },
    async predict(tickets) {
      const { result: predictions, backend } = await run((predictor) => predictor.predict(tickets));
      return { predictions, backend };
    },
    async encode(tickets) {
      const encode = async (predictor: Predictor) => ({
        vectors: await predictor.encode(tickets),
        model: predictor.model,
      });
      return (await run(encode)).result;
    },
    async reload() {
      const old = loading;
      startAfresh();
      const loaded = await old?.catch(() => undefined);
      if (!loaded) return;
      await Promise.allSettled(loaded.running);
      loaded.predictor.dispose();
    },
  };
}
