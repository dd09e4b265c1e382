import * as v from 'valibot';
import type { Candidate, Question, QuestionRules } from '../../core/desk/question';
import { compareSketches } from '../../core/desk/text-sketch';
import type { Label } from '../../core/label';
import type { TicketKey } from '../../protocol/messages';
import { formatLocalDay } from '../activity/day';
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

export interface Questions {
  /** The question, where it is worth asking now; it counts as asked then. The sketch is of the ticket's text. */
  pick(ticket: TicketKey, candidate: Candidate, sketch: readonly number[]): Promise<Question | undefined>;
  readRules(): Promise<QuestionRules>;
}

export interface QuestionsParts {
  readRules(): Promise<QuestionRules>;
  listLabels(ticketHash: string): Promise<Label[]>;
  hashTicket: HashTicket;
  day: RememberedValue<QuestionDay>;
  recent: RememberedValue<number[][]>;
  now(): Date;
}

/** Before so many could have been asked, it is not known what much is at this desk. */
const fewestWorths = 8;
const firstThreshold = 0.85;
const lowestThreshold = 0.7;
/** Of what could be asked, the best third is. */
const share = 2 / 3;
const mostWorths = 50;
const mostSketches = 20;
/** From here on a text is too much like one that was asked about. */
const alike = 0.4;

export function createQuestions(parts: QuestionsParts): Questions {
  const { readRules, listLabels, hashTicket, day, recent, now } = parts;
  let last: Promise<unknown> = Promise.resolve();

  async function pick(
    ticket: TicketKey,
    candidate: Candidate,
    sketch: readonly number[],
  ): Promise<Question | undefined> {
    const [{ perDay, canTurnOff }, known, sketches = [], ticketHash] = await Promise.all([
      readRules(),
      day.read(),
      recent.read(),
      hashTicket(ticket),
    ]);
    const today = formatLocalDay(now());
    const asked = known?.day === today ? known.asked : [];
    if (asked.length >= perDay || asked.includes(ticketHash)) return undefined;
    if ((await listLabels(ticketHash)).some(({ head }) => head === candidate.head)) return undefined;
    const likeness = Math.max(0, ...sketches.map((each) => compareSketches(each, sketch)));
    const worth = candidate.worth * (1 - likeness);
    const isAsked = likeness < alike && worth >= thresholdOf(known?.worths ?? []);
    await day.write({
      day: today,
      asked: isAsked ? [...asked, ticketHash] : asked,
      worths: [...(known?.worths ?? []), worth].slice(-mostWorths),
    });
    if (!isAsked) return undefined;
    await recent.write([...sketches, [...sketch]].slice(-mostSketches));
    return { head: candidate.head, values: candidate.values, canTurnOff };
  }

  return {
    readRules,
    pick(ticket, candidate, sketch) {
      // One after the other, or two tabs at once could both take the last question of the day.
      const picking = last.then(() => pick(ticket, candidate, sketch));
      last = picking.catch(() => undefined);
      return picking;
    },
  };
}

function thresholdOf(worths: readonly number[]): number {
  if (worths.length < fewestWorths) return firstThreshold;
  const sorted = [...worths].sort((a, b) => a - b);
  return Math.max(lowestThreshold, sorted[Math.floor(share * sorted.length)] ?? firstThreshold);
}
