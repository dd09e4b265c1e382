import * as v from 'valibot';
import { Share } from '../core/count';
import { AbstainReason, Noise } from '../core/suggestion';
import { Message, Ticket } from '../core/ticket';

/** Rows that are scored with one message at most: rows that have come into view meanwhile wait for no more than these. */
export const maxRowsPerMessage = 32;

/** New tickets of a list that are watched with one message at most: an open ticket waits for no more than these. */
export const maxArrivalsPerMessage = 8;

/** Requests to the helpdesk that are asked for with one message at most. */
export const maxReserved = 20;

const Name = v.pipe(v.string(), v.maxLength(200));

/** A ticket of a list, with as much of its text as is known there. */
export const ListedRow = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  subject: v.pipe(v.string(), v.maxLength(1000)),
  /** Only of a ticket that was fetched as a whole. */
  text: v.optional(
    v.object({
      description: Ticket.entries.description,
      messages: v.array(v.pick(Message, ['id', 'role', 'text'])),
    }),
  ),
});
export type ListedRow = v.InferOutput<typeof ListedRow>;

/** A scored ticket of a list that is open, and of which it is known when it came in. */
export const ListedArrival = v.object({
  ...ListedRow.entries,
  number: v.optional(Name),
  /** ISO 8601. */
  created: v.pipe(v.string(), v.maxLength(40)),
  /** Missing where neither the list nor the ticket tells. */
  requester: v.optional(Name),
});
export type ListedArrival = v.InferOutput<typeof ListedArrival>;

export const ArrivalsSeen = v.object({
  helpdesk: Name,
  arrivals: v.pipe(v.array(ListedArrival), v.maxLength(maxArrivalsPerMessage)),
});

export const ScoreRequest = v.object({
  helpdesk: Name,
  rows: v.pipe(v.array(ListedRow), v.maxLength(maxRowsPerMessage)),
});

/** What one head says of a ticket, without reasons; see `Suggestion`. */
const ScoredAnswer = v.object({
  /** The head that answered: a shipped one, or one that was learned at this desk in its place. */
  head: Name,
  value: Name,
  confidence: Share,
  abstained: v.optional(AbstainReason),
});
export type ScoredAnswer = v.InferOutput<typeof ScoredAnswer>;

/** What a list shows of a ticket. Holds no text of it. */
export const TicketScore = v.object({
  id: v.string(),
  topic: v.optional(ScoredAnswer),
  /** `step` is 1, the most severe, to 5, independent of the desk's own scale; `expected` is the mean by probability. */
  severity: v.optional(
    v.object({
      ...ScoredAnswer.entries,
      step: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
      expected: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
    }),
  ),
  /** Minutes of work: 10 % and 90 % of comparable tickets took less; missing if a desk's own head says a size alone. */
  effort: v.optional(
    v.object({
      ...ScoredAnswer.entries,
      minutes: v.optional(v.object({ low: v.number(), high: v.number() })),
    }),
  ),
  sentiment: v.optional(ScoredAnswer),
  noise: v.optional(Noise.entries.kind),
});
export type TicketScore = v.InferOutput<typeof TicketScore>;
