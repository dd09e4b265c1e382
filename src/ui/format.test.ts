import { describe, expect, it } from 'vitest';
import { english } from '../shared/english';
import { shareText } from './format';

describe('shareText', () => {
  it('rounds to whole percents', () => {
    expect(shareText(english, 18, 21)).toBe('86%');
  });

  it('says nothing of nothing', () => {
    expect(shareText(english, 0, 0)).toBe('–');
  });
});
