import type { Translate } from '../../shared/translate';
import { valueName } from '../../shared/value-name';
import { isTimeKnown, noiseName } from '../card/announcement';
import { certaintyOf } from '../card/certainty';
import { workRangeText } from '../card/duration';
import { nodes } from '../drivers/nodes';
import type { KnownScore } from './scores';

/** One part of what a badge says. */
interface Part {
  kind: 'severity' | 'topic' | 'effort' | 'mood' | 'noise' | 'unsure' | 'by-subject';
  text: string;
  /** Of a severity: 1, the most severe, to 5. */
  step?: number;
}

/** An outline for each step of severity, so that it is told by form as well as by word. */
export const shapes: Readonly<Record<number, string>> = {
  1: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  2: 'M8 1.500l7 13H1z',
  3: 'M8 1l7 7-7 7-7-7z',
  4: 'M1 1.500h14l-7 13z',
  5: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z',
};

const badMoods = new Set(['angry', 'negative']);
const svg = 'http://www.w3.org/2000/svg';

/** What a badge says, in reading order. What is not sure is left out; where nothing is sure, it says that alone. */
export function partsOf(score: KnownScore, translate: Translate): Part[] {
  if (score.noise) return [{ kind: 'noise', text: noiseName(translate, score.noise) }];
  const parts = [
    severityPart(score, translate),
    topicPart(score, translate),
    effortPart(score, translate),
    moodPart(score, translate),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) parts.push({ kind: 'unsure', text: translate('card_certainty_unsure') });
  if (score.isBySubject) parts.push({ kind: 'by-subject', text: translate('list_by_subject') });
  return parts;
}

function severityPart({ severity }: KnownScore, translate: Translate): Part | undefined {
  if (!severity || certaintyOf(severity) === 'unsure') return undefined;
  const { head, value, step } = severity;
  return { kind: 'severity', text: valueName(translate, head, value), step };
}

function topicPart({ topic }: KnownScore, translate: Translate): Part | undefined {
  if (!topic || certaintyOf(topic) === 'unsure') return undefined;
  return { kind: 'topic', text: valueName(translate, topic.head, topic.value) };
}

/** A range says by its width how sure it is. */
function effortPart({ effort, isBySubject }: KnownScore, translate: Translate): Part | undefined {
  if (!effort) return undefined;
  const { minutes } = effort;
  if (minutes && isTimeKnown(effort) && !isBySubject)
    return { kind: 'effort', text: workRangeText(translate, minutes.low, minutes.high) };
  if (certaintyOf(effort) === 'unsure') return undefined;
  return { kind: 'effort', text: valueName(translate, effort.head, effort.value) };
}

function moodPart({ sentiment }: KnownScore, translate: Translate): Part | undefined {
  if (!sentiment || !badMoods.has(sentiment.value) || certaintyOf(sentiment) === 'unsure') return undefined;
  return { kind: 'mood', text: valueName(translate, sentiment.head, sentiment.value) };
}

/** The same as elements, as few as can be, since a list has hundreds; a screen reader reads one part after the other. */
export function drawParts(document: Document, parts: readonly Part[]): HTMLElement[] {
  return parts.map(({ kind, text, step }, index) => {
    const part = nodes.createElement(document, 'bdi');
    part.className = `part ${kind}`;
    if (step !== undefined) {
      part.dataset.step = String(step);
      part.append(shapeOf(document, step));
    }
    part.append(text);
    if (index < parts.length - 1) {
      const pause = nodes.createElement(document, 'span');
      pause.className = 'pause';
      pause.textContent = ', ';
      part.append(pause);
    }
    return part;
  });
}

function shapeOf(document: Document, step: number): SVGElement {
  const image = document.createElementNS(svg, 'svg');
  image.setAttribute('viewBox', '0 0 16 16');
  image.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shapes[step] ?? '');
  image.append(path);
  return image;
}
