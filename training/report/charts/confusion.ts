import * as Plot from '@observablehq/plot';
import { colours, drawSvg } from './svg';

/** Which values are taken for which: of each true value's tickets, the percentage that got each answer. */
export function drawConfusion(heading: string, truth: readonly string[], answers: readonly string[]): string {
  const cells = confusionCells(truth, answers);
  const values = [...new Set(cells.map((cell) => cell.truth))];
  const side = 90 + values.length * 52;
  return drawSvg({
    heading,
    width: side + 190,
    height: side,
    marginLeft: 170,
    marginBottom: 130,
    marginTop: 8,
    padding: 0.04,
    x: { label: 'answer of the desk learner', domain: values, tickRotate: -40, labelAnchor: 'center' },
    y: { label: 'true value', domain: values, labelAnchor: 'center' },
    marks: [
      Plot.cell(cells, {
        x: 'answer',
        y: 'truth',
        fill: colours.learner,
        // Never so strong that the number in it, dark or light by theme, could not be read.
        fillOpacity: ({ share }: Cell) => 0.04 + 0.6 * share,
      }),
      Plot.text(cells, {
        x: 'answer',
        y: 'truth',
        text: ({ share }: Cell) => (share >= 0.005 ? String(Math.round(100 * share)) : ''),
      }),
    ],
  });
}

export interface Cell {
  truth: string;
  answer: string;
  /** Of the tickets with this true value. */
  share: number;
}

/** Every true value against every answer that is one of them. */
export function confusionCells(truth: readonly string[], answers: readonly string[]): Cell[] {
  const values = [...new Set(truth)].sort();
  return values.flatMap((value) => {
    const given = answers.filter((_, i) => truth[i] === value);
    return values.map((answer) => ({
      truth: value,
      answer,
      share: given.filter((each) => each === answer).length / given.length,
    }));
  });
}
