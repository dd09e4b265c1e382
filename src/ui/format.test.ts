import { describe, expect, it } from 'vitest';
import { english } from '../shared/english';
import type { Translate } from '../shared/translate';
import { durationText, recentTimeText, shareText } from './format';

describe('shareText', () => {
  it('rounds to whole percents', () => {
    expect(shareText(english, 18, 21)).toBe('86%');
  });

  it('says nothing of nothing', () => {
    expect(shareText(english, 0, 0)).toBe('–');
  });
});

describe('durationText', () => {
  it.each([
    [0.42, '0.4 ms'],
    [3.82, '3.8 ms'],
    [184.4, '184 ms'],
    [1430, '1.4 sec'],
  ])('shows %d ms as %s', (milliseconds, text) => {
    expect(durationText(english, milliseconds)).toBe(text);
  });
});

describe('recentTimeText', () => {
  const german: Translate = () => 'de';
  const now = new Date(2030, 4, 17, 18, 0);

  it('shows the time alone where it was today', () => {
    expect(recentTimeText(german, new Date(2030, 4, 17, 14, 5).toISOString(), now)).toBe('14:05');
  });

  it('shows the day too where it was another', () => {
    expect(recentTimeText(german, new Date(2030, 4, 16, 14, 5).toISOString(), now)).toBe('16. Mai, 14:05');
  });
});
