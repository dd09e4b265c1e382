import type { DeskRow, DeskTicket } from './desk-ticket';
import type { Report } from './progress';

/** How one kind of field is learned and measured; `learnField` does what all kinds have in common. */
export interface KindLearner<Value, Measured, Point> {
  /** Learns, and gives the head as a file. */
  learn(rows: readonly DeskRow<Value>[], report: Report): Promise<Uint8Array>;
  /** Asks a head for the held-out tickets. */
  measure(
    head: Uint8Array,
    learned: readonly DeskRow<Value>[],
    heldOut: readonly DeskRow<Value>[],
    report: Report,
  ): Promise<Measured>;
  /** What the learning curve shows of a measurement. */
  toPoint(measured: Measured): Point;
}

const answersPerPause = 50;

/** Answers for many tickets, with pauses. */
export async function answerAll<Answer>(
  tickets: readonly DeskTicket[],
  answer: (ticket: DeskTicket) => Answer,
  report: Report,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [i, ticket] of tickets.entries()) {
    answers.push(answer(ticket));
    if (i % answersPerPause === 0) await report(i / tickets.length);
  }
  await report(1);
  return answers;
}
