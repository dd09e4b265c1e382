import { chooseCandidate, type Question } from '../../core/desk/question';
import { sketchText } from '../../core/desk/text-sketch';
import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { Ask } from '../../protocol/client';
import type { TicketKey } from '../../protocol/messages';

/** What the card may ask about a ticket that it shows open, if anything. Rejects with a `ProtocolError`. */
export async function pickQuestion(
  ask: Ask,
  ticket: TicketKey,
  prediction: Prediction,
  labels: readonly Label[],
): Promise<Question | undefined> {
  if (prediction.noise) return undefined;
  const candidate = chooseCandidate(prediction);
  if (!candidate || labels.some(({ head }) => head === candidate.head)) return undefined;
  const sketch = sketchText(prediction.text);
  return (await ask('question.pick', { ticket, candidate, sketch })).question;
}
