import type { CardSummary, ShownAnswer } from './card-summary';
import { alignColumns, shorten } from './table';

export interface Visit {
  id: string;
  subject: string;
  card: CardSummary;
}

const headings = ['ticket', 'language', 'context', 'severity', 'because', 'effort', 'confidence', 'not sure'];

/** The suggestions of every visited ticket, in the words of the card. */
export function summaryTable(visits: readonly Visit[]): string {
  return alignColumns([headings, ...visits.map(tableRow)]);
}

function tableRow({ id, subject, card }: Visit): string[] {
  const answersOf = (name: string) => card.rows.find((row) => row.name === name)?.answers ?? [];
  const [context, severity, effort] = [answersOf('Context'), answersOf('Severity'), answersOf('Effort')];
  if (card.noise) return [ticketName(id, subject), '', card.noise];
  if (card.rows.length === 0)
    return [ticketName(id, subject), '', shorten(card.text.replace(/\s+/g, ' '), 60)];
  return [
    ticketName(id, subject),
    card.language,
    valuesOf(context),
    valuesOf(severity),
    becauseOf(card),
    card.range || valuesOf(effort),
    [context, severity, effort].map(confidenceOf).join(' / '),
    card.rows.flatMap((row) => (row.answers.some(isAbstained) ? [row.name.toLowerCase()] : [])).join(', '),
  ];
}

/** The facts behind the severity, or what is missing among them. */
function becauseOf({ rows, unsaid }: CardSummary): string {
  const notes = rows.find(({ name }) => name === 'Severity')?.notes ?? [];
  return shorten([...notes, unsaid].filter(Boolean).join('; '), 52);
}

function ticketName(id: string, subject: string): string {
  return shorten(`#${id} ${subject}`, 38);
}

function valuesOf(answers: readonly ShownAnswer[]): string {
  return answers.map(({ value }) => value).join(' · ');
}

function confidenceOf(answers: readonly ShownAnswer[]): string {
  return answers.map(({ note }) => note).join(' · ');
}

function isAbstained({ abstained }: ShownAnswer): boolean {
  return abstained;
}
