import type { Features } from './features';
import type { TicketGrams } from './gram-hashes';
import type { Weights } from './linear/one-against-rest';

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

/** What every kind of learning takes. */
export interface LearnOptions {
  seed: number;
  /** Told the share that is done, 0 to 1. What it throws ends the work; what it waits for, the work waits for. */
  report?: (share: number) => void | Promise<void>;
  /** Shown the weights before each becomes a byte, to measure what that costs. */
  inspect?: (weights: Weights, features: Features) => void;
}
