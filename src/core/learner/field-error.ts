import { LearnError } from './desk-ticket';

const messages = {
  'too-few': 'Only $1 tickets have "$2" filled in; at least $3 are needed.',
  'one-value': 'In all tickets "$2" is "$1": there is nothing to learn.',
  'all-rare': 'No two values of "$1" occur in at least $2 tickets each: there is nothing to learn from.',
  'no-order': 'The order of the values of "$1" is not known. Say it, or learn the field without an order.',
} as const;
export type FieldProblem = keyof typeof messages;

/** A field that cannot be learned. The message is English for people; `code` and `details` are for translations. */
export class FieldError extends LearnError {
  override name = 'FieldError';

  constructor(
    readonly code: FieldProblem,
    readonly details: readonly string[],
  ) {
    super(messages[code].replace(/\$(\d)/g, (_, place) => details[Number(place) - 1] ?? ''));
  }
}
