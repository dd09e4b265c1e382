import { describe, expect, it } from 'vitest';
import { desk } from './desk-test-support';
import { explainScore } from './explain-score';
import { vectoriseTicket } from './features';
import { learnValues } from './learn-values';
import { scoreTable } from './linear-table';

const head = await learnValues(desk(150), { kind: 'class', seed: 1, targetPrecision: 0.9 });
const ticket = { subject: 'The printer', body: 'My printer needs toner, says the screen' };

describe('what moved a score', () => {
  it('adds up to the score, exactly', () => {
    const scores = scoreTable(head.table, vectoriseTicket(ticket, head.features));
    head.values.forEach((_, value) => {
      const shares = explainScore(head.table, head.features, ticket, value);
      const sum = shares.reduce((total, { weight }) => total + weight, head.table.bias[value]);
      expect(sum).toBeCloseTo(scores[value], 3);
    });
  });

  it('is found where it stands, even behind characters that lower case makes longer', () => {
    const text = 'İİİ printer';
    const shares = explainScore(head.table, head.features, { subject: '', body: text }, 1);
    const strongest = shares.reduce((best, share) => (share.weight > best.weight ? share : best));
    expect(`\n${text}`.slice(strongest.start, strongest.end)).toMatch(/^\s?printer\s?$|^\s?[a-z]{2,5}\s?$/);
    expect(strongest.start).toBeGreaterThanOrEqual(4);
  });
});
