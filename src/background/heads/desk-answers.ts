import { toAskedTicket } from '../../core/desk/asked-ticket';
import type { SourceAnswer } from '../../core/desk/describe-source';
import { type AskedTicket, answerCorrected } from '../../core/desk/desk-suggestion';
import { answerSource, extendPrediction } from '../../core/desk/extend-prediction';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { Prediction } from '../../core/suggestion';
import type { CleaningSettings } from '../../core/text/clean';
import type { Ticket } from '../../core/ticket';
import type { CorrectedHeads } from './corrected-heads';
import type { DeskSource, DeskSources } from './desk-sources';

export interface DeskAnswersParts {
  sources: Pick<DeskSources, 'open'>;
  corrections: Pick<CorrectedHeads, 'correct'>;
  encode: Encode;
  /** How the base model cleans texts. */
  readCleaning(): Promise<CleaningSettings>;
  /** Whether the card may offer to learn this desk, of which nothing is in use. */
  mayOfferLearning(origin: string): Promise<boolean>;
}

/** The prediction with the answers of learned heads, each in the place of the base head that it replaces. */
export type ExtendPrediction = (ticket: Ticket, prediction: Prediction) => Promise<Prediction>;

/** Asks the learned heads about tickets. */
export class DeskAnswers {
  constructor(private readonly parts: DeskAnswersParts) {}

  /** Looks up what is learned at this desk: once for all of its tickets that are asked about together. */
  async open(desk: Pick<Ticket, 'origin' | 'helpdesk'>): Promise<ExtendPrediction> {
    const { listSources, ...state } = await this.parts.sources.open(desk);
    const offersLearning = state.tickets === 0 && (await this.parts.mayOfferLearning(desk.origin));
    return async (ticket, prediction) => {
      const sources = listSources(prediction);
      // Redacting a long ticket takes longer than all the rest.
      const extended = sources.length === 0 ? prediction : await this.askHeads(sources, ticket, prediction);
      return { ...extended, desk: { ...state, offersLearning } };
    };
  }

  private async askHeads(
    sources: readonly DeskSource[],
    ticket: Ticket,
    prediction: Prediction,
  ): Promise<Prediction> {
    const asked = toAskedTicket(ticket, prediction.text, await this.parts.readCleaning());
    const answer = (source: DeskSource, each: AskedTicket) => this.answer(source, each);
    return extendPrediction(prediction, asked, sources, this.parts.encode, answer);
  }

  private async answer(source: DeskSource, asked: AskedTicket): Promise<SourceAnswer> {
    const { correctable } = source;
    const corrected = correctable && (await this.parts.corrections.correct(correctable));
    if (!corrected) return answerSource(source, asked);
    return { ...answerCorrected(correctable.learned, corrected, asked), values: corrected.values };
  }
}
