import { describe, expect, it } from 'vitest';
import { formatDuration, formatModel, formatRenderer, formatTime } from './format';

describe('formatDuration', () => {
  it.each([
    [0.42, '0.4 ms'],
    [3.82, '3.8 ms'],
    [184.4, '184 ms'],
    [1430, '1.4 sec'],
  ])('shows %d ms as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds, 'en')).toBe(text);
  });
});

describe('formatTime', () => {
  const now = new Date(2030, 4, 17, 18, 0);

  it('shows the time alone where it was today', () => {
    expect(formatTime(new Date(2030, 4, 17, 14, 5).toISOString(), 'de', now)).toBe('14:05');
  });

  it('shows the day too where it was another', () => {
    expect(formatTime(new Date(2030, 4, 16, 14, 5).toISOString(), 'de', now)).toBe('16. Mai, 14:05');
  });
});

describe('formatRenderer', () => {
  it.each([
    [
      'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
      'Mesa Intel(R) UHD Graphics 620 (KBL GT2)',
    ],
    ['ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)', 'ANGLE Metal Renderer: Apple M2'],
    ['Adreno (TM) 650', 'Adreno (TM) 650'],
  ])('shows %s as %s', (renderer, card) => {
    expect(formatRenderer(renderer)).toBe(card);
  });
});

it('formatModel tells name and version apart', () => {
  expect(formatModel('triage@1.2.0')).toBe('triage 1.2.0');
});
