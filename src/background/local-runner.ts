import { ModelPackageError } from '../core/model/load-package';
import type { Predictor } from '../core/predict/predictor';
import type { Prediction } from '../core/suggestion';
import type { TicketText } from '../core/ticket';
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
}

interface Loaded {
  backend: LocalBackend;
  predictor: Predictor;
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

  async function predict(tickets: readonly TicketText[]): Promise<LocalAnswer> {
    const current = load();
    const { backend, predictor } = await current;
    try {
      return { predictions: await predictor.predict(tickets), backend };
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
      return predict(tickets);
    }
  }

  return {
    async prepare() {
      const { backend, predictor } = await load();
      return { backend, model: predictor.model };
    },
    predict,
  };
}
