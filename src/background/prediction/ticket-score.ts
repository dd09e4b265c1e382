import { levels } from '../../core/severity/ticket-facts';
import type { Prediction, ShippedHead, Suggestion } from '../../core/suggestion';
import type { ScoredAnswer, TicketScore } from '../../protocol/list-messages';

/** What a list shows of a prediction. */
export function toScore(id: string, prediction: Prediction): TicketScore {
  const { noise } = prediction;
  const topic = suggestionFor(prediction, 'topic');
  const severity = suggestionFor(prediction, 'severity');
  const effort = suggestionFor(prediction, 'effort');
  const sentiment = suggestionFor(prediction, 'sentiment');
  return {
    id,
    ...(topic && { topic: answerOf(topic) }),
    ...(severity && { severity: { ...answerOf(severity), ...stepsOf(severity) } }),
    ...(effort && {
      effort: {
        ...answerOf(effort),
        ...(effort.minutes && { minutes: { low: effort.minutes.low, high: effort.minutes.high } }),
      },
    }),
    ...(sentiment && { sentiment: answerOf(sentiment) }),
    ...(noise && { noise: noise.kind }),
  };
}

/** The head of this name, or the desk's own that stands in its place. */
function suggestionFor({ suggestions }: Prediction, head: ShippedHead): Suggestion | undefined {
  const own = Object.values(suggestions).find(({ desk }) => desk?.means === head && !desk.isHidden);
  return own ?? suggestions[head];
}

function answerOf({ head, value, confidence, abstained }: Suggestion): ScoredAnswer {
  return { head, value, confidence, ...(abstained && { abstained }) };
}

/** Where the value stands on the scale, and where it is to be expected, from 1, the most severe, to 5. */
function stepsOf({ value, confidence, alternatives, desk }: Suggestion): { step: number; expected: number } {
  const scale: readonly string[] = desk ? desk.values : levels;
  const stepOf = (level: string) =>
    1 + (Math.max(0, scale.indexOf(level)) * (levels.length - 1)) / Math.max(1, scale.length - 1);
  const weighed = [{ value, confidence }, ...alternatives];
  const whole = weighed.reduce((sum, each) => sum + each.confidence, 0);
  const expected = weighed.reduce((sum, each) => sum + each.confidence * stepOf(each.value), 0);
  const step = stepOf(value);
  return { step: Math.round(step), expected: whole > 0 ? Math.min(5, Math.max(1, expected / whole)) : step };
}
