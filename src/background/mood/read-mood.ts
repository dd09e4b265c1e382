import * as v from 'valibot';
import { describeMood, type ReadMessage } from '../../core/mood/escalation';
import { type ConversationMood, Mood } from '../../core/mood/mood';
import type { Prediction } from '../../core/suggestion';
import type { Message, Ticket, TicketText } from '../../core/ticket';
import type { MemoryQuestion } from '../../protocol/memory-messages';
import { log } from '../activity/log';

/** The oldest of a long conversation are not read: each takes the model's time. */
const maxMessages = 10;

type Predict = (tickets: readonly TicketText[]) => Promise<{ predictions: Prediction[] }>;

/**
 * The mood of each of the customer's messages, and the risk that it escalates; undefined where the model cannot answer, or is
 * sure of no message and sees no risk.
 */
export async function readMood(
  predict: Predict,
  { ticket, state }: MemoryQuestion,
): Promise<ConversationMood | undefined> {
  if (state === 'gone') return undefined;
  const messages = customerMessages(ticket).slice(-maxMessages);
  if (messages.length === 0) return undefined;
  try {
    const { predictions } = await predict(
      messages.map(({ text }) => ({ subject: subjectOf(ticket, text), description: text, messages: [] })),
    );
    const read: ReadMessage[] = [];
    for (const [i, prediction] of predictions.entries())
      read.push(toRead(prediction, messages[i], read.at(-1)?.mood ?? 'neutral'));
    const mood = describeMood(read, ticket, { now: Date.now(), isOpen: state === 'open' });
    // To be not sure of any message is not the same as to find them neutral.
    const isSure = predictions.some(({ suggestions: { sentiment } }) => sentiment && !sentiment.abstained);
    return isSure || mood.risk !== 'low' ? mood : undefined;
  } catch (error) {
    log.report('mood', error);
    return undefined;
  }
}

/** The subject was written with what the ticket came with. */
function subjectOf({ subject, description }: Ticket, text: string): string {
  return text.trim() === description.trim() ? subject : '';
}

/** What the ticket came with is the first, where it does not stand among the messages as well. */
function customerMessages({ description, messages, created }: Ticket): Pick<Message, 'text' | 'at'>[] {
  const own = messages.filter(({ role, text }) => role === 'customer' && text.trim() !== '');
  const isFirst =
    description.trim() !== '' && !messages.some(({ text }) => text.trim() === description.trim());
  return isFirst ? [{ text: description, ...(created !== undefined && { at: created }) }, ...own] : own;
}

/** Where the model is not sure of a message, nothing says that the mood is another than `before`. */
function toRead(
  { suggestions, text, language }: Prediction,
  { at }: Pick<Message, 'at'>,
  before: Mood,
): ReadMessage {
  const { sentiment } = suggestions;
  const mood = v.safeParse(Mood, sentiment?.abstained ? undefined : sentiment?.value);
  return { mood: mood.success ? mood.output : before, text, language, at };
}
