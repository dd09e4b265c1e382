import {
  type AskedTicket,
  answerCorrected,
  answerWithHead,
  type DeskAnswer,
} from '../../core/desk/desk-suggestion';
import { readDeskText, redactDeskText } from '../../core/desk/desk-text';
import { placeFields } from '../../core/desk/field-meaning';
import { headOfField } from '../../core/desk/head-name';
import { mostSevereFirst } from '../../core/desk/severity-order';
import type { Prediction, ShippedHead, Suggestion } from '../../core/suggestion';
import type { Ticket, TicketText } from '../../core/ticket';
import type { HeadSummary } from '../learning/head-store';
import type { EncodedTickets } from '../local-runner';
import type { CorrectedHeads } from './corrected-heads';
import type { OpenedHead, OpenHeads } from './open-heads';

export interface DeskAnswers {
  /** The prediction with what the desk's own heads say; a shipped head whose place one takes is left out. */
  extend(ticket: Ticket, prediction: Prediction): Promise<Prediction>;
}

export interface DeskAnswersParts {
  heads: OpenHeads;
  corrections: CorrectedHeads;
  encode(tickets: readonly TicketText[]): Promise<EncodedTickets>;
  /** Whether the card may offer to learn this desk, of which nothing is in use. */
  mayOfferLearning(origin: string): Promise<boolean>;
}

type Answer = DeskAnswer & { values: readonly string[]; isCorrected?: boolean };

export function createDeskAnswers({
  heads,
  corrections,
  encode,
  mayOfferLearning,
}: DeskAnswersParts): DeskAnswers {
  async function answerWith({ summary, head }: OpenedHead, asked: AskedTicket): Promise<Answer> {
    const values = 'values' in head ? head.values : [];
    if (head.kind === 'number' || head.kind === 'tags') return { ...answerWithHead(head, asked), values };
    const { origin, field, version, labelsThrough, encoder } = summary;
    const correctable = { origin, head: headOfField(field), version, labelsThrough, encoder, learned: head };
    const corrected = await corrections.correct(correctable);
    if (!corrected) return { ...answerWithHead(head, asked), values };
    return { ...answerCorrected(head, corrected, asked), values: corrected.values };
  }

  return {
    async extend(ticket, prediction) {
      const opened = await heads.open(ticket.origin);
      const asked = askedTicket(ticket, prediction);
      const encoded = opened.some(needsEncoder) ? await encode([textOf(asked)]) : undefined;
      const shown = opened.filter(({ summary }) => summary.state === 'used');
      const places = placeFields(
        shown.map(({ summary }) => ({ field: summary.field, kind: summary.result.kind })),
      );
      const suggestions = await Promise.all(
        opened.map(async (each) => {
          const vector = encoded?.model === each.summary.encoder ? encoded?.vectors[0] : undefined;
          const answer = await answerWith(each, withVector(asked, vector));
          return describe(each.summary, answer, places.get(each.summary.field));
        }),
      );
      const tickets = Math.max(0, ...shown.map(({ summary }) => summary.result.tickets.labelled));
      const offersLearning = shown.length === 0 && (await mayOfferLearning(ticket.origin));
      return {
        ...prediction,
        suggestions: replace(prediction.suggestions, suggestions),
        desk: { tickets, offersLearning },
      };
    },
  };
}

function needsEncoder({ head, summary }: OpenedHead): boolean {
  return head.features.encoder !== undefined && summary.encoder !== undefined;
}

export function askedTicket(ticket: Ticket, { text }: Prediction): AskedTicket {
  const deskText = readDeskText(ticket);
  const { subject, body, placeOf } = redactDeskText(deskText);
  // Reasons are places in the text that the card shows; of another text there are none.
  const isSameText = `${deskText.subject}\n${deskText.body}`.trimEnd() === text.trimEnd();
  return { ticket: { subject, body }, text, placeOf: isSameText ? placeOf : () => undefined };
}

/** Encoded as it is learned from: the redacted row. */
export function textOf({ ticket: { subject, body } }: AskedTicket): TicketText {
  return { subject, description: body, messages: [] };
}

export function withVector(asked: AskedTicket, encoded: Float32Array | undefined): AskedTicket {
  return encoded ? { ...asked, ticket: { ...asked.ticket, encoded } } : asked;
}

function describe(
  { field, state, result, learnedAt }: HeadSummary,
  { range, values, isCorrected, ...answer }: Answer,
  means: ShippedHead | undefined,
): Suggestion {
  const tickets = result.tickets.labelled;
  const isHours = means === 'effort' && range !== undefined;
  return {
    ...answer,
    head: headOfField(field),
    ...(isHours ? { hours: { ...range, middle: Number(answer.value) } } : range && { range }),
    desk: {
      field,
      tickets,
      values: means === 'severity' && answer.kind === 'ordinal' ? mostSevereFirst(values) : [...values],
      ...(means && { means }),
      ...(state === 'hidden' && { isHidden: true }),
      ...(isCorrected && { isCorrected }),
    },
    model: `desk-${tickets}@${learnedAt.replace(/[-:]|\.\d+/g, '')}`,
  };
}

function replace(shipped: Prediction['suggestions'], desk: readonly Suggestion[]): Prediction['suggestions'] {
  const replaced = new Set<string>(desk.flatMap(({ desk }) => desk?.means ?? []));
  return Object.fromEntries([
    ...Object.entries(shipped).filter(([head]) => !replaced.has(head)),
    ...desk.map((suggestion) => [suggestion.head, suggestion]),
  ]);
}
