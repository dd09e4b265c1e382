import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { applyHeadRules } from './head-rules';
import { createPrediction } from './test-fakes';

const rulesOf = (heads: unknown) => parsePolicy({ heads }).policy.heads;

/** A field of the desk that stands in the place of the topic. */
function withDeskField(confidence: number) {
  const prediction = createPrediction(0.8);
  const { topic } = prediction.suggestions;
  if (!topic) throw new Error('no topic');
  const desk = { field: 'queue', tickets: 100, values: [], means: 'topic' as const };
  const field = { ...topic, head: 'field:queue', confidence, desk };
  return { ...prediction, suggestions: { topic, 'field:queue': field } };
}

describe("the organisation's rules for heads", () => {
  it('change nothing where there are none', () => {
    expect(applyHeadRules(createPrediction(), {})).toEqual(createPrediction());
  });

  it('switch a head off, and what stands in its place', () => {
    const rules = rulesOf({ topic: { enabled: false } });
    expect(applyHeadRules(withDeskField(0.9), rules).suggestions).toEqual({});
  });

  it('count by the field itself where it is named', () => {
    const rules = rulesOf({ topic: { enabled: false }, 'field:queue': { enabled: true } });
    expect(Object.keys(applyHeadRules(withDeskField(0.9), rules).suggestions)).toEqual(['field:queue']);
  });

  it('make a suggestion unsure that is less certain than the precision that is wanted', () => {
    const { suggestions } = applyHeadRules(withDeskField(0.9), rulesOf({ topic: { targetPrecision: 0.9 } }));
    expect(suggestions.topic).toMatchObject({ value: 'hardware', abstained: 'low-confidence' });
    expect(suggestions['field:queue']).not.toHaveProperty('abstained');
  });
});
