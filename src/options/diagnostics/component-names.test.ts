import { describe, expect, it } from 'vitest';
import { modelName, rendererName } from './component-names';

describe('rendererName', () => {
  it.each([
    [
      'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
      'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
    ],
    ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', 'ANGLE Metal Renderer: Apple M2'],
    ['Adreno (TM) 650', 'Adreno (TM) 650'],
  ])('shows %s as %s', (renderer, card) => {
    expect(rendererName(renderer)).toBe(card);
  });
});

it('modelName tells name and version apart', () => {
  expect(modelName('triage@1.2.0')).toBe('triage 1.2.0');
});
