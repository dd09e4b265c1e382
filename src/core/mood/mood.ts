import * as v from 'valibot';
import { sentiments } from '../severity/ticket-facts';

/** As the model's head `sentiment` names them. */
export const Mood = v.picklist(sentiments);
export type Mood = v.InferOutput<typeof Mood>;

/** How a message compares with the one before. */
export const Turn = v.picklist(['better', 'worse']);
export type Turn = v.InferOutput<typeof Turn>;

export const MoodPoint = v.object({
  mood: Mood,
  /** ISO 8601; missing where the helpdesk does not tell. */
  at: v.optional(v.string()),
  /** Marked where the mood turns. */
  turn: v.optional(Turn),
});
export type MoodPoint = v.InferOutput<typeof MoodPoint>;

/** Why somebody may soon go over the agent's head; `amount` in messages, hours or days. */
export const RiskReason = v.variant('kind', [
  v.object({ kind: v.picklist(['angry', 'worse', 'leaving', 'law']) }),
  v.object({ kind: v.literal('words'), words: v.string() }),
  v.object({ kind: v.picklist(['contacts', 'waiting', 'age']), amount: v.number() }),
]);
export type RiskReason = v.InferOutput<typeof RiskReason>;

export const Risk = v.picklist(['low', 'raised', 'high']);
export type Risk = v.InferOutput<typeof Risk>;

/** The mood over a conversation: the customer's messages, the oldest first, and the risk that it escalates. */
export const ConversationMood = v.object({
  points: v.array(MoodPoint),
  risk: Risk,
  /** The weightiest first. */
  reasons: v.array(RiskReason),
});
export type ConversationMood = v.InferOutput<typeof ConversationMood>;

/** Marks the messages at which the mood turns. */
export function markTurns(points: readonly Omit<MoodPoint, 'turn'>[]): MoodPoint[] {
  return points.map((point, i) => {
    const change = i === 0 ? 0 : sentiments.indexOf(point.mood) - sentiments.indexOf(points[i - 1].mood);
    return change === 0 ? { ...point } : { ...point, turn: change > 0 ? 'better' : 'worse' };
  });
}
