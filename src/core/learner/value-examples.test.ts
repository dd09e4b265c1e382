import { describe, expect, it } from 'vitest';
import { desk, ticket } from './desk-test-support';
import { answerValue, learnValues } from './learn-values';
import { sayValue, valueExamples } from './value-examples';

const options = { kind: 'class' as const, seed: 1, targetPrecision: 0.9 };

describe('what a value means', () => {
  it.each([
    ['card_arrival', 'card arrival'],
    ['CardArrival', 'card arrival'],
    ['Finance / Personal-Finance', 'finance personal finance'],
    ['HR', 'hr'],
  ])('%s is said as "%s"', (value, said) => {
    expect(sayValue({ value })).toBe(said);
  });

  it('is its name and its description', () => {
    expect(sayValue({ value: 'Q7', description: 'everything about badges' })).toBe(
      'q7. everything about badges',
    );
  });

  it('answers for words that no ticket has had', async () => {
    const examples = valueExamples([
      { value: 'hardware', description: 'projector, docking station' },
      { value: 'access' },
      { value: 'travel', description: 'rental car' },
    ]);
    const head = await learnValues(desk(60), { ...options, examples });
    expect(answerValue(head, ticket('the projector is dark')).value).toBe('hardware');
    expect(answerValue(head, ticket('I want a rental car')).value).toBe('travel');
  });

  it('is no ticket: a value that no ticket has is not learned', async () => {
    const examples = valueExamples([{ value: 'hardware' }, { value: 'kitchen' }]);
    const head = await learnValues(desk(60), { ...options, examples });
    expect(head.values).toEqual(['access', 'hardware', 'travel']);
  });

  it('makes a head less sure where values come up that nobody has seen before', async () => {
    const rows = desk(60);
    const odd = Array.from({ length: 20 }, (_, i) => ticket(`matter ${i * 31} of its own`, `own ${i}`));
    const asked = ticket('my printer and my toner');
    const confidence = async (all: typeof rows) => {
      const examples = valueExamples([...new Set(all.map(({ value }) => value))].map((value) => ({ value })));
      return answerValue(await learnValues(all, { ...options, examples }), asked).confidence;
    };
    expect(await confidence([...rows, ...odd])).toBeLessThan(0.76);
  });
});
