import * as v from 'valibot';
import { formatLocalDay } from '../../core/days';
import type { Candidate, Question, QuestionRules } from '../../core/desk/question';
import { compareSketches } from '../../core/desk/text-sketch';
import type { Label } from '../../core/label';
import { Queue } from '../../core/queue';
import type { TicketKey } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';
import type { HashTicket } from './ticket-hash';

/** How many questions there were today, and how much those that could be asked were worth lately. */
export const QuestionDay = v.object({
  day: v.string(),
  /** Hashes of the tickets that were asked about. */
  asked: v.array(v.string()),
  worths: v.array(v.number()),
});
export type QuestionDay = v.InferOutput<typeof QuestionDay>;

/** Sketches of the texts that were asked about lately. */
export const RecentSketches = v.array(v.array(v.number()));

export interface QuestionsParts {
  readRules(): Promise<QuestionRules>;
  listLabels(ticketHash: string): Promise<Label[]>;
  hashTicket: HashTicket;
  day: RememberedValue<QuestionDay>;
  recent: RememberedValue<number[][]>;
}

/** With fewer candidates the desk's usual doubt is unknown. */
const minWorths = 8;
const firstThreshold = 0.85;
const minThreshold = 0.7;
/** Quantile above which a question is asked: the best third. */
const share = 2 / 3;
const maxWorths = 50;
const maxSketches = 20;
/** From here on a text is too much like one that was asked about. */
const alike = 0.4;

/** Decides when the card asks the agent. */
export class Questions {
  private readonly queue = new Queue();

  constructor(private readonly parts: QuestionsParts) {}

  readRules(): Promise<QuestionRules> {
    return this.parts.readRules();
  }

  /**
   * The question, where it is worth asking now; it counts as asked then. The sketch is of the ticket's text. One after the
   * other, or two tabs at once could both take the last question of the day.
   */
  pick(ticket: TicketKey, candidate: Candidate, sketch: readonly number[]): Promise<Question | undefined> {
    return this.queue.run(() => this.pickNow(ticket, candidate, sketch));
  }

  private async pickNow(
    ticket: TicketKey,
    candidate: Candidate,
    sketch: readonly number[],
  ): Promise<Question | undefined> {
    const { day, recent } = this.parts;
    const [{ perDay, canTurnOff }, known, sketches = [], ticketHash] = await Promise.all([
      this.readRules(),
      day.read(),
      recent.read(),
      this.parts.hashTicket(ticket),
    ]);
    const today = formatLocalDay(new Date());
    const asked = known?.day === today ? known.asked : [];
    if (asked.length >= perDay || asked.includes(ticketHash)) return undefined;
    const labels = await this.parts.listLabels(ticketHash);
    if (labels.some(({ head }) => head === candidate.head)) return undefined;
    const likeness = Math.max(0, ...sketches.map((each) => compareSketches(each, sketch)));
    const worth = candidate.worth * (1 - likeness);
    const isAsked = likeness < alike && worth >= thresholdOf(known?.worths ?? []);
    await day.write({
      day: today,
      asked: isAsked ? [...asked, ticketHash] : asked,
      worths: [...(known?.worths ?? []), worth].slice(-maxWorths),
    });
    if (!isAsked) return undefined;
    await recent.write([...sketches, [...sketch]].slice(-maxSketches));
    return { head: candidate.head, values: candidate.values, canTurnOff };
  }
}

function thresholdOf(worths: readonly number[]): number {
  if (worths.length < minWorths) return firstThreshold;
  const sorted = [...worths].sort((a, b) => a - b);
  return Math.max(minThreshold, sorted[Math.floor(share * sorted.length)] ?? firstThreshold);
}
