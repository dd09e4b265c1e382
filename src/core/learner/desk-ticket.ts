import type { TicketGrams } from './ticket-grams';

/** A ticket as the desk learner sees it: cleaned text, and what the helpdesk's own form says about it. */
export interface DeskTicket {
  subject: string;
  body: string;
  /** The ticket's other fields by name, such as requester, channel or group; never the field to be learned. */
  fields?: Readonly<Record<string, string>>;
  /** The shipped model's vector of the text. All tickets of a desk have one from the same model, or none has. */
  encoded?: Float32Array;
  /** What stands in the text, counted, where the text itself is not at hand; `subject` and `body` are empty then. */
  grams?: TicketGrams;
}

/** A ticket of a desk's history with the value of the field to be learned. */
export interface DeskRow<Value = string> extends DeskTicket {
  value: Value;
}

/** A field that cannot be learned from these rows; the message is for people. */
export class LearnError extends Error {
  override name = 'LearnError';
}
