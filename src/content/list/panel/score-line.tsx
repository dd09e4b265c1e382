import { useTranslate } from '../../../shared/use-translate';
import { partsOf, shapes } from '../badge-face';
import type { KnownScore } from '../scores';

/** The same as a badge says, as one line. */
export function ScoreLine({ score }: { score: KnownScore }) {
  const translate = useTranslate();
  return (
    <span class="score-line">
      {partsOf(score, translate).map(({ kind, text, step }) => (
        <bdi key={kind} class={`part ${kind}`} data-step={step}>
          {step !== undefined && (
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={shapes[step]} />
            </svg>
          )}
          {text}
          <span class="pause">, </span>
        </bdi>
      ))}
    </span>
  );
}
