import { describe, expect, it } from 'vitest';
import { cutTickets } from './tickets';

describe('tickets of equal length', () => {
  it('use up the texts in order, then begin anew', () => {
    const [first, second] = cutTickets(['a b c d e', ' f g\nh i j '], 2, 8);
    expect(first).toEqual({ subject: 'a b c d e f', description: 'g h', messages: [] });
    expect(second).toEqual({ subject: 'i j a b c d', description: 'e f', messages: [] });
  });
});
