import type { Span } from '../../../core/suggestion';
import { excerptOf } from '../excerpt';

/** The ticket's own words around what caused a suggestion. Always plain text, even if the ticket contains markup. */
export function Excerpt({ id, text, spans }: { id: string; text: string; spans: readonly Span[] }) {
  return (
    <blockquote id={id} class="excerpt" dir="auto">
      {excerptOf(text, spans).map((piece) => (piece.marked ? <mark>{piece.text}</mark> : piece.text))}
    </blockquote>
  );
}
