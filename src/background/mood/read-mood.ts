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

/** The mood of each of the customer's messages, and the risk that it escalates; undefined where the model cannot answer. */
export async function readMood(
  predict: Predict,
  { ticket, state }: MemoryQuestion,
): Promise<ConversationMood | undefined> {
  if (state === 'gone') return undefined;
  const messages = customerMessages(ticket).slice(-maxMessages);
  if (messages.length === 0) return undefined;
  try {
    const { predictions } = await predict(
      messages.map(({ text }) => ({ subject: '', description: text, messages: [] })),
    );
    const read = predictions.map((prediction, i) => toRead(prediction, messages[i]));
    return describeMood(read, ticket, { now: Date.now(), isOpen: state === 'open' });
  } catch (error) {
    log.report('mood', error);
    return undefined;
  }
}

/** What the ticket came with is the first, where it does not stand among the messages as well. */
function customerMessages({ description, messages, created }: Ticket): Pick<Message, 'text' | 'at'>[] {
  const own = messages.filter(({ role, text }) => role === 'customer' && text.trim() !== '');
  const isFirst =
    description.trim() !== '' && !messages.some(({ text }) => text.trim() === description.trim());
  return isFirst ? [{ text: description, ...(created !== undefined && { at: created }) }, ...own] : own;
}

function toRead({ suggestions, text, language }: Prediction, { at }: Pick<Message, 'at'>): ReadMessage {
  const { sentiment } = suggestions;
  const mood = v.safeParse(Mood, sentiment?.abstained ? undefined : sentiment?.value);
  return { mood: mood.success ? mood.output : 'neutral', text, language, at };
}
