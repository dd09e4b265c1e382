import { describe, expect, it } from 'vitest';
import { formatShare } from './format-share';

describe('formatShare', () => {
  it('rounds to whole percents', () => {
    expect(formatShare(18, 21, 'en')).toBe('86%');
  });

  it('says nothing of nothing', () => {
    expect(formatShare(0, 0, 'en')).toBeUndefined();
  });
});
