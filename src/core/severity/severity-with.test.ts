import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../suggestion';
import { chooseLevel } from './choose-level';
import { levelDistribution } from './rule-distribution';
import { findUnsaid, readFacts, severityWith } from './severity-with';
import { deadlines, levels, risks, scopes, types, workStates } from './ticket-facts';

function suggestion(head: string, values: readonly string[], shares: readonly number[]): Suggestion {
  const ranked = values
    .map((value, i) => ({ value, confidence: shares[i] }))
    .sort((a, b) => b.confidence - a.confidence);
  const kind = head === 'severity' ? ('ordinal' as const) : ('class' as const);
  return { head, kind, ...ranked[0], alternatives: ranked.slice(1), why: [], model: 'test@1.0.0' };
}

/** An incident in which something has stopped, and nobody says for whom. */
function unsureOfScope() {
  const suggestions = {
    type: suggestion('type', types, [1, 0, 0, 0, 0]),
    scope: suggestion('scope', scopes, [0.45, 0.3, 0.25, 0]),
    work: suggestion('work', workStates, [1, 0, 0]),
    deadline: suggestion('deadline', deadlines, [0, 0, 0, 1]),
    risk: { ...suggestion('risk', risks, [0, 0, 0, 0, 0, 0]), kind: 'tags' as const },
    severity: {
      ...suggestion('severity', levels, [0.25, 0.3, 0.45, 0, 0]),
      abstained: 'low-confidence' as const,
      unsaid: ['scope' as const],
    },
  };
  return { suggestions };
}

describe('severity with facts that the agent states', () => {
  it('changes at once, is sure, and asks no longer', () => {
    for (const [scope, level] of [
      ['all', 'P1'],
      ['some', 'P2'],
      ['one', 'P3'],
    ] as const) {
      const answer = severityWith(unsureOfScope(), { scope });
      expect(answer).toMatchObject({ head: 'severity', value: level });
      expect(answer?.confidence).toBeGreaterThan(0.95);
      expect(answer?.abstained).toBeUndefined();
      expect(answer?.unsaid).toBeUndefined();
    }
  });

  it('takes several facts together', () => {
    expect(severityWith(unsureOfScope(), { scope: 'one', work: 'fine' })?.value).toBe('P5');
    expect(severityWith(unsureOfScope(), { scope: 'some', deadline: 'now' })?.value).toBe('P1');
  });

  it('has no answer where the prediction has no facts', () => {
    const { severity } = unsureOfScope().suggestions;
    expect(severityWith({ suggestions: { severity } }, { scope: 'all' })).toBeUndefined();
  });
});

it('names the fact that is not said and would change the level', () => {
  const facts = readFacts(unsureOfScope());
  expect(facts && findUnsaid(facts)).toEqual(['scope']);
});

describe('the level to say', () => {
  it('is mostly the likeliest', () => {
    expect(chooseLevel([0.1, 0.1, 0.6, 0.1, 0.1])).toBe(2);
    expect(chooseLevel([0, 0, 0.05, 0.15, 0.8])).toBe(4);
  });
  it('is not one that waits where a grave one is nearly as likely', () => {
    expect(chooseLevel([0.2, 0.2, 0.15, 0.2, 0.25])).toBeLessThan(3);
  });
});

it('spreads the levels as the rule does where a danger is likely', () => {
  const calm = levelDistribution({
    ...{ type: [1, 0, 0, 0, 0], scope: [1, 0, 0, 0], work: [0, 1, 0], deadline: [0, 0, 0, 1] },
    risk: [0, 0, 0, 0, 0, 0],
  });
  const burning = levelDistribution({
    ...{ type: [1, 0, 0, 0, 0], scope: [1, 0, 0, 0], work: [0, 1, 0], deadline: [0, 0, 0, 1] },
    risk: [0.9, 0, 0, 0, 0, 0],
  });
  expect(calm).toEqual([0, 0, 0, 1, 0]);
  expect(burning[0]).toBeGreaterThan(0.7);
});
