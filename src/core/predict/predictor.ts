import * as tf from '@tensorflow/tfjs-core';
import { loadPackage, type ModelPackage } from '../model/load-package';
import type { ModelFiles } from '../model/model-files';
import type { Prediction } from '../suggestion';
import type { TicketText } from '../ticket';
import { explainEncoder, explainWide } from './explain';
import { type ReadText, readText } from './read-text';
import { type NetworkInput, runEncoder, runNetwork, runWide } from './run-network';
import { suggest } from './suggest';

/** The only way to predict, anywhere. Runs on whichever tfjs backend is current. */
export interface Predictor {
  /** `name@version`. */
  readonly model: string;
  /** One prediction per ticket, in order. Rejects when the backend fails; the predictor is then to be dropped. */
  predict(tickets: readonly TicketText[]): Promise<Prediction[]>;
  /**
   * What the network makes of each ticket, for the desk learner: the encoder's vector and the outputs of all heads. In
   * order, all of one length. Rejects when the backend fails.
   */
  encode(tickets: readonly TicketText[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** Loads a model package. Throws `ModelPackageError` where a file is missing, truncated or not what the manifest says. */
export async function loadPredictor(files: ModelFiles): Promise<Predictor> {
  const model = await loadPackage(files);
  return {
    model: `${model.manifest.name}@${model.manifest.version}`,
    predict: (tickets) => predict(model, tickets),
    encode: (tickets) =>
      runEncoder(
        model,
        tickets.map((ticket) => networkInput(readText(ticket, model), model)),
      ),
    dispose: () => tf.dispose(model.weights),
  };
}

function networkInput({ rows, wide }: ReadText, model: ModelPackage): NetworkInput {
  return { rows, wide: runWide(model, wide) };
}

async function predict(model: ModelPackage, tickets: readonly TicketText[]): Promise<Prediction[]> {
  const reads = tickets.map((ticket) => readText(ticket, model));
  const inputs = reads.map((read) => networkInput(read, model));
  const outputs = await runNetwork(model, inputs);
  const predictions: Prediction[] = [];
  for (const [i, read] of reads.entries()) {
    predictions.push(await describe(model, read, inputs[i], outputs[i]));
  }
  return predictions;
}

async function describe(
  model: ModelPackage,
  read: ReadText,
  input: NetworkInput,
  outputs: Float32Array,
): Promise<Prediction> {
  const { manifest } = model;
  const contributions = explainWide(model, read);
  await explainEncoder(model, read, contributions, input, outputs);
  return {
    model: `${manifest.name}@${manifest.version}`,
    text: read.text,
    language: read.facts.language,
    unknownWords: 1 - read.facts.known,
    suggestions: Object.fromEntries(
      Object.entries(manifest.heads).map(([name, head]) => [
        name,
        suggest(name, head, manifest, read, outputs, contributions),
      ]),
    ),
  };
}
