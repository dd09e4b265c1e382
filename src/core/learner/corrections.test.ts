import { describe, expect, it } from 'vitest';
import { correctHead } from './corrections';
import { desk, ticket } from './desk-test-support';
import { answerValue, learnValues } from './learn-values';

const head = await learnValues(desk(150), { kind: 'class', seed: 1, targetPrecision: 0.9 });
const told = { ticket: ticket('The printer asks for a login token before it prints'), weight: 1 };
const similar = ticket('Our printer also asks for a login token since Monday');
const strange = ticket('I lost my visa and my flight');

describe('a correction', () => {
  it('changes the answers for its ticket and for similar ones, and for no others', () => {
    const corrected = correctHead(head, [{ ...told, value: 'travel' }]);
    expect(answerValue(head, similar).value).not.toBe('travel');
    expect(corrected.answer(told.ticket).value).toBe('travel');
    expect(corrected.answer(similar).value).toBe('travel');
    const other = ticket('the battery of my laptop is empty');
    expect(corrected.answer(other).value).toBe('hardware');
  });
  it('can bring a value that the desk did not have', () => {
    const corrected = correctHead(head, [{ ...told, value: 'security' }]);
    expect(corrected.values).toContain('security');
    expect(corrected.answer(similar).value).toBe('security');
    expect(corrected.answer(strange).value).toBe('travel');
  });
  it('leaves the head exactly as it was when it is taken back', () => {
    const before = answerValue(head, similar);
    correctHead(head, [{ ...told, value: 'travel' }]).answer(similar);
    expect(correctHead(head, []).answer(similar)).toEqual(before);
    expect(answerValue(head, similar)).toEqual(before);
  });
  it('that weighs little does little', () => {
    const rise = (weight: number) => {
      const corrected = correctHead(head, [{ ...told, value: 'travel', weight }]);
      return corrected.answer(similar).probabilities[head.values.indexOf('travel')];
    };
    expect(rise(0.05)).toBeLessThan(rise(1));
  });
});
