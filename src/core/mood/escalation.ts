import { millisecondsPerDay, millisecondsPerHour } from '../days';
import { findCues, namesSaid } from '../features/cues/find-cues';
import type { Message, Ticket } from '../ticket';
import { chasingWords } from './chase-words';
import { type ConversationMood, type Mood, markTurns, type Risk, type RiskReason } from './mood';

/** A customer's message as the model read it. */
export interface ReadMessage {
  mood: Mood;
  at?: string | undefined;
  /** Cleaned of quotes and signature. */
  text: string;
  /** ISO 639-1. */
  language: string;
}

/** Set by hand, not learned: no data set tells which tickets escalated. */
const levels: readonly { risk: Risk; from: number }[] = [
  { risk: 'high', from: 6 },
  { risk: 'raised', from: 3 },
];
const maxReasons = 3;
const maxWait = 10_000 * millisecondsPerHour;

/** The mood over a conversation at a time; of a ticket that is closed nothing escalates. */
export function describeMood(
  messages: readonly ReadMessage[],
  ticket: Pick<Ticket, 'messages' | 'created'>,
  { now, isOpen }: { now: number; isOpen: boolean },
): ConversationMood {
  const points = markTurns(messages.map(({ mood, at }) => ({ mood, ...(at !== undefined && { at }) })));
  if (!isOpen) return { points, risk: 'low', reasons: [] };
  const weighed = [...weighMood(points), ...weighWords(messages), ...weighTime(messages, ticket, now)]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  return {
    points,
    risk: levels.find(({ from }) => sum >= from)?.risk ?? 'low',
    reasons: weighed.slice(0, maxReasons).map(({ reason }) => reason),
  };
}

interface Weighed {
  weight: number;
  reason: RiskReason;
}

function weighMood(points: ConversationMood['points']): Weighed[] {
  const last = points.at(-1);
  const isWorse = points.findLast(({ turn }) => turn !== undefined)?.turn === 'worse';
  return [
    { weight: last?.mood === 'angry' ? 3 : 0, reason: { kind: 'angry' } },
    // A bad mood that does not change is that of the matter.
    { weight: isWorse && last?.mood !== 'positive' ? 2 : 0, reason: { kind: 'worse' } },
  ];
}

/** What was said once counts until the end: a lawyer is not taken back by a friendly mail. */
function weighWords(messages: readonly ReadMessage[]): Weighed[] {
  const said = new Set(
    messages.flatMap(({ text, language }) => [...namesSaid(findCues(text.toLowerCase(), language))]),
  );
  const words = messages.map(({ text, language }) => chasingWords(text, language)).findLast(Boolean);
  // "The audit is next week", "a review of the contract": said without anger they threaten nobody.
  const isUnhappy =
    words !== undefined || messages.some(({ mood }) => mood === 'angry' || mood === 'negative');
  return [
    { weight: isUnhappy && said.has('law') ? 3 : 0, reason: { kind: 'law' } },
    { weight: isUnhappy && said.has('leaving') ? 3 : 0, reason: { kind: 'leaving' } },
    ...(words === undefined ? [] : [{ weight: 2, reason: { kind: 'words', words } as const }]),
  ];
}

function weighTime(
  messages: readonly ReadMessage[],
  ticket: Pick<Ticket, 'messages' | 'created'>,
  now: number,
): Weighed[] {
  const contacts = messages.length;
  const waiting = Math.floor(waitedSince(ticket, now) / millisecondsPerHour);
  const age = Math.floor(since(ticket.created, now) / millisecondsPerDay);
  return [
    { weight: contacts >= 5 ? 2 : contacts >= 3 ? 1 : 0, reason: { kind: 'contacts', amount: contacts } },
    { weight: waiting >= 72 ? 2 : waiting >= 24 ? 1 : 0, reason: { kind: 'waiting', amount: waiting } },
    { weight: age >= 7 ? 1 : 0, reason: { kind: 'age', amount: age } },
  ];
}

/** Milliseconds since the customer's first message that nobody has answered. */
function waitedSince({ messages, created }: Pick<Ticket, 'messages' | 'created'>, now: number): number {
  const answered = messages.findLastIndex(({ role }) => role === 'agent');
  const asked = messages.slice(answered + 1).find(({ role }) => role === 'customer');
  // The description of a ticket that nobody has answered is such a message, too.
  return since(answered < 0 ? created : asked?.at, now);
}

/** Milliseconds; 0 where the time is not told, lies ahead, or is no time that a helpdesk knows (1970). */
function since(time: Message['at'], now: number): number {
  const passed = now - Date.parse(time ?? '');
  return passed > 0 && passed < maxWait ? passed : 0;
}
