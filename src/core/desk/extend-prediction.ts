import type { Encode } from '../predict/encoded-tickets';
import type { Prediction, Suggestion } from '../suggestion';
import { toEncoderText, withVector } from './asked-ticket';
import { describeSource, type SourceAnswer } from './describe-source';
import { type AskedTicket, answerWithHead } from './desk-suggestion';
import { type HeadSource, needsVector } from './head-source';

/** The prediction with the answers of learned heads, each in the place that it takes. Encodes once, where a head needs it. */
export async function extendPrediction<Source extends HeadSource>(
  prediction: Prediction,
  asked: AskedTicket,
  sources: readonly Source[],
  encode: Encode,
  answer: (source: Source, asked: AskedTicket) => SourceAnswer | Promise<SourceAnswer> = answerSource,
): Promise<Prediction> {
  const encoded = sources.some(needsVector) ? await encode([toEncoderText(asked.ticket)]) : undefined;
  const suggestions = await Promise.all(
    sources.map(async (source) => {
      const vector = encoded?.model === source.encoder ? encoded?.vectors[0] : undefined;
      const answered = await answer(source, withVector(asked, vector));
      return describeSource(source, answered, prediction.suggestions[source.means ?? '']);
    }),
  );
  return { ...prediction, suggestions: replace(prediction.suggestions, suggestions) };
}

export function answerSource({ learned }: HeadSource, asked: AskedTicket): SourceAnswer {
  return { ...answerWithHead(learned, asked), values: 'values' in learned ? learned.values : [] };
}

/** A head of the same name keeps its place in the order. */
function replace(base: Prediction['suggestions'], learned: readonly Suggestion[]): Prediction['suggestions'] {
  const replaced = new Set<string>(learned.flatMap(({ desk }) => desk?.means ?? []));
  return Object.fromEntries([
    ...Object.entries(base).filter(([head]) => !replaced.has(head)),
    ...learned.map((suggestion) => [suggestion.head, suggestion]),
  ]);
}
