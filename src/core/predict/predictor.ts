import { vectorSize } from '../encoder/layout';
import { loadPackage, type ModelPackage } from '../model/load-package';
import type { ModelFiles } from '../model/model-files';
import { findNoise } from '../noise/find-noise';
import type { Prediction } from '../suggestion';
import type { CleaningSettings } from '../text/clean';
import type { TicketText } from '../ticket';
import { distributionsOf } from './distributions';
import { readText } from './read-text';
import { scoreText } from './scores';
import { type Answered, suggestAll } from './suggest';

/** The only way to predict, anywhere. Runs on whichever tfjs backend is current. */
export interface Predictor {
  /** `name@version`. */
  readonly model: string;
  /** How it cleans texts. */
  readonly cleaning: CleaningSettings;
  /** One prediction per ticket, in order. Rejects when the backend fails; the predictor is then to be dropped. */
  predict(tickets: readonly TicketText[]): Promise<Prediction[]>;
  /**
   * What the model makes of each ticket, for the desk learner: the sentence encoder's vector, then the logarithms of the
   * probabilities of each head's values, of minutes the score, at `vectorSize + firstScore`. In order, all of one length.
   * Rejects when the backend fails.
   */
  encode(tickets: readonly TicketText[]): Promise<Float32Array[]>;
  dispose(): void;
}

/** Loads a model package. Throws `ModelPackageError` where a file is missing, truncated or not what the manifest says. */
export async function loadPredictor(files: ModelFiles): Promise<Predictor> {
  const model = await loadPackage(files);
  return {
    model: `${model.manifest.name}@${model.manifest.version}`,
    cleaning: model.manifest.cleaning,
    predict: (tickets) => predict(model, tickets),
    encode: (tickets) => encode(model, tickets),
    dispose: () => model.encoder?.dispose(),
  };
}

/** What the heads make of each ticket, with the encoder's vector; zeros in a package without an encoder. */
export async function answerTickets(
  model: ModelPackage,
  tickets: readonly TicketText[],
): Promise<(Answered & { vector: Float32Array })[]> {
  const { manifest, tables } = model;
  const reads = tickets.map((ticket) => readText(ticket, model));
  const vectors = await model.encoder?.encodeTexts(reads.map(({ english }) => english));
  return reads.map((read, i) => {
    const vector = vectors?.[i] ?? new Float32Array(vectorSize);
    const scores = scoreText(tables, manifest.intercepts, read.features, vector);
    return { model, read, vector, scores, shares: distributionsOf(manifest, scores, read.facts) };
  });
}

async function predict(model: ModelPackage, tickets: readonly TicketText[]): Promise<Prediction[]> {
  const answered = await answerTickets(model, tickets);
  return tickets.map((ticket, i) => describe(ticket, answered[i]));
}

function describe(ticket: TicketText, answered: Answered): Prediction {
  const { model, read } = answered;
  const { manifest } = model;
  const suggestions = suggestAll(answered);
  const noise = findNoise(ticket, {
    text: read.text,
    cues: read.features.cues,
    suggestions,
    thresholds: manifest.noise,
  });
  return {
    model: `${manifest.name}@${manifest.version}`,
    text: read.text,
    language: read.facts.language,
    unknownWords: 1 - read.facts.known,
    suggestions,
    ...(noise && { noise }),
  };
}

/** Keeps a logarithm finite. */
const smallest = 1e-4;

async function encode(model: ModelPackage, tickets: readonly TicketText[]): Promise<Float32Array[]> {
  return (await answerTickets(model, tickets)).map(({ vector, scores, shares }) => {
    const all = new Float32Array(vectorSize + scores.length);
    all.set(vector);
    for (const [name, head] of Object.entries(model.manifest.heads)) {
      if (head.kind === 'quantity') all[vectorSize + head.firstScore] = scores[head.firstScore];
      else
        all.set(
          shares[name].map((share) => Math.log(share + smallest)),
          vectorSize + head.firstScore,
        );
    }
    return all;
  });
}
