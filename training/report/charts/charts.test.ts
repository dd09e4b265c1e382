import { describe, expect, it } from 'vitest';
import { confusionCells, drawConfusion } from './confusion';
import { drawSmallMultiples } from './small-multiples';

describe('confusion', () => {
  const truth = ['a', 'a', 'a', 'a', 'b'];
  const answers = ['a', 'b', 'a', 'stranger', 'b'];

  it('has the share of each answer among the tickets of a true value', () => {
    expect(confusionCells(truth, answers)).toEqual([
      { truth: 'a', answer: 'a', share: 0.5 },
      { truth: 'a', answer: 'b', share: 0.25 },
      { truth: 'b', answer: 'a', share: 0 },
      { truth: 'b', answer: 'b', share: 1 },
    ]);
  });
  it('is drawn with its percentages', () => {
    expect(drawConfusion('Topics', truth, answers)).toMatch(/<title>Topics<\/title>[\s\S]*>25<\/text>/);
  });
});

describe('small charts side by side', () => {
  const chart = () =>
    drawSmallMultiples({
      heading: 'A & B',
      points: ['first', 'second', 'third'].flatMap((panel) => [
        { panel, line: 'ours', x: 0, y: 0.5 },
        { panel, line: 'ours', x: 1, y: 1 },
      ]),
      legend: [{ label: 'ours', colour: '#0072B2' }],
      x: { label: 'share' },
      y: { label: 'precision' },
      columns: 2,
    });

  it('have a heading, a legend, names, and axes with labels', () => {
    const svg = chart();
    for (const text of ['A &amp; B', 'ours', 'first', 'second', 'third', 'share', 'precision']) {
      expect(svg).toContain(`${text}</`);
    }
    expect(svg.match(/stroke="#0072B2"[\s\S]*?<\/g>/g)?.join('')).toContain('<path');
  });
  it('are the same every time, stand alone and follow a dark theme', () => {
    const svg = chart();
    expect(svg).toBe(chart());
    expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toContain('undefined');
  });
});
