import { toAskedTicket, toEncoderText, withVector } from '../../core/desk/asked-ticket';
import { type AskedTicket, answerCorrected, answerWithHead } from '../../core/desk/desk-suggestion';
import type { Prediction, Suggestion } from '../../core/suggestion';
import type { Ticket, TicketText } from '../../core/ticket';
import type { EncodedTickets } from '../prediction/local-runner';
import type { CorrectedHeads } from './corrected-heads';
import { describeSource, type SourceAnswer } from './describe-source';
import type { DeskSource, DeskSources } from './desk-sources';

export interface DeskAnswers {
  /** The prediction with what the desk's own heads say; a shipped head whose place one takes is left out. */
  extend(ticket: Ticket, prediction: Prediction): Promise<Prediction>;
}

export interface DeskAnswersParts {
  sources: DeskSources;
  corrections: CorrectedHeads;
  encode(tickets: readonly TicketText[]): Promise<EncodedTickets>;
  /** Whether the card may offer to learn this desk, of which nothing is in use. */
  mayOfferLearning(origin: string): Promise<boolean>;
}

export function createDeskAnswers(parts: DeskAnswersParts): DeskAnswers {
  const { corrections, encode, mayOfferLearning } = parts;

  async function answerWith({ learned, correctable }: DeskSource, asked: AskedTicket): Promise<SourceAnswer> {
    const values = 'values' in learned ? learned.values : [];
    const corrected = correctable && (await corrections.correct(correctable));
    if (!correctable || !corrected) return { ...answerWithHead(learned, asked), values };
    return { ...answerCorrected(correctable.learned, corrected, asked), values: corrected.values };
  }

  return {
    async extend(ticket, prediction) {
      const { origin } = ticket;
      const { sources, progress } = await parts.sources.list(origin);
      const asked = toAskedTicket(ticket, prediction.text);
      const encoded = sources.some(needsEncoder) ? await encode([toEncoderText(asked.ticket)]) : undefined;
      const suggestions = await Promise.all(
        sources.map(async (source) => {
          const vector = encoded?.model === source.encoder ? encoded?.vectors[0] : undefined;
          const answer = await answerWith(source, withVector(asked, vector));
          return describeSource(source, answer, prediction.suggestions[source.means ?? '']);
        }),
      );
      const shown = sources.filter(({ isHidden }) => !isHidden);
      const tickets = mostTickets(shown, false);
      return {
        ...prediction,
        suggestions: replace(prediction.suggestions, suggestions),
        desk: {
          tickets,
          judged: mostTickets(shown, true),
          progress,
          offersLearning: tickets === 0 && (await mayOfferLearning(origin)),
        },
      };
    },
  };
}

function needsEncoder({ learned, encoder }: DeskSource): boolean {
  return learned.features.encoder !== undefined && encoder !== undefined;
}

function mostTickets(sources: readonly DeskSource[], isFromClicks: boolean): number {
  const from = sources.filter((source) => source.isFromClicks === isFromClicks);
  return Math.max(0, ...from.map(({ tickets }) => tickets));
}

function replace(shipped: Prediction['suggestions'], desk: readonly Suggestion[]): Prediction['suggestions'] {
  const replaced = new Set<string>(desk.flatMap(({ desk }) => desk?.means ?? []));
  return Object.fromEntries([
    ...Object.entries(shipped).filter(([head]) => !replaced.has(head)),
    ...desk.map((suggestion) => [suggestion.head, suggestion]),
  ]);
}
