import type { Question } from '../../core/desk/question';
import type { Label, LabelSource } from '../../core/label';
import type { Macro } from '../../core/memory/rank-macros';
import type { Prediction } from '../../core/suggestion';
import type { MemoryAnswer, RememberedTicket } from '../../protocol/memory-messages';
import type { Translate } from '../../shared/translate';

/** What the card has to show. Labels are those of this ticket that count now, the newest per head. */
export type CardView =
  | { state: 'loading' }
  | { state: 'ready'; prediction: Prediction; labels: readonly Label[]; question?: Question }
  /** What happened and what to do, already in the user's language. */
  | { state: 'problem'; message: string; advice: string };

/** What the desk's memory says of this ticket. */
export interface CardMemory {
  answer: MemoryAnswer;
  /** Where the helpdesk shows that ticket; undefined if that is not known. */
  addressOf(ticket: RememberedTicket): string | undefined;
  /** Answers that the desk has ready, those first that were given to similar tickets. */
  macros?: readonly Macro[];
}

/** A field of the helpdesk that a suggestion could go into. Values are the helpdesk's own. */
export interface FieldOffer {
  field: string;
  head: string;
  value: string;
  valueName: string;
  /** It comes to other values that the field has; `value` is then one a line. */
  isAdded?: true;
  /** What was written into it by this card. */
  writtenName?: string;
  /** It was written without a click, by the organisation's policy. */
  isFilled?: true;
  /** The page keeps showing what was there before, as one does that its server has drawn. */
  isOldOnPage?: true;
  /** Whether that is still what is offered. */
  isCurrent?: boolean;
}

/** What an agent can do. Each promise rejects with an error whose message may be shown. */
export interface CardActions {
  /** `clickedAt` (ISO 8601) is one for all that the same click judged. */
  record(head: string, final: string, source: LabelSource, clickedAt: string): Promise<void>;
  undo(labelId: string): Promise<void>;
  /** Writes the values that are offered for these fields into the helpdesk; without fields all that are offered then. */
  apply(fields?: readonly string[]): Promise<void>;
  /** Puts back what was in these fields before. */
  undoApply(fields: readonly string[]): Promise<void>;
  /** Puts the question away: for this ticket, or for good. */
  dismissQuestion(forGood: boolean): void;
  /** What the agent says to the offer to learn this desk. */
  answerOffer(accepted: boolean): void;
  /** What the agent says of an incident that is none. */
  dismissIncident(id: string): void;
  setOpen(open: boolean): void;
  retry(): void;
}

export interface CardProps {
  view: CardView;
  open: boolean;
  /** Parts of the ticket that the adapter could not read, by name; shown as one quiet line. */
  missing: readonly string[];
  /** In one sentence, why this reading is worse than usual; empty if it is not. */
  notice: string;
  /** Empty if the helpdesk cannot be written to. */
  offers: readonly FieldOffer[];
  /** When the ticket is due in the helpdesk, as in `Ticket`. */
  due?: string | undefined;
  /** Missing until it has been asked. */
  memory?: CardMemory | undefined;
  actions: CardActions;
  translate: Translate;
}
