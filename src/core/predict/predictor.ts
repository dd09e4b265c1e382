import type { ModelFiles } from '../model/model-files';
import type { Prediction } from '../suggestion';
import type { TicketText } from '../ticket';

/** The only way to predict, anywhere. Runs on whichever tfjs backend is current. */
export interface Predictor {
  /** `name@version`. */
  readonly model: string;
  /** One prediction per ticket, in order. Rejects when the backend fails; the predictor is then to be dropped. */
  predict(tickets: readonly TicketText[]): Promise<Prediction[]>;
  dispose(): void;
}

/** Loads a model package. Throws `ModelPackageError` where a file is missing, truncated or not what the manifest says. */
export async function loadPredictor(_files: ModelFiles): Promise<Predictor> {
  throw new Error('not written yet');
}
