import type { Label, LabelSource } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { Translate } from '../../translate';

/** What the card has to show. Labels are those of this ticket that count now, the newest per head. */
export type CardView =
  | { state: 'loading' }
  | { state: 'ready'; prediction: Prediction; labels: readonly Label[] }
  /** What happened and what to do, already in the user's language. */
  | { state: 'problem'; message: string; advice: string };

/** What an agent can do. Each promise rejects with an error whose message may be shown. */
export interface CardActions {
  record(head: string, final: string, source: LabelSource): Promise<void>;
  undo(labelId: string): Promise<void>;
  setOpen(open: boolean): void;
  retry(): void;
}

export interface CardProps {
  view: CardView;
  open: boolean;
  /** Parts of the ticket that the adapter could not read, by name; shown as one quiet line. */
  missing: readonly string[];
  actions: CardActions;
  translate: Translate;
}
