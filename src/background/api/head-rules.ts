import type { Prediction, Suggestion } from '../../core/suggestion';
import type { Policy } from '../../shared/policy/policy';

/**
 * The prediction as the organisation wants it: without the heads that it has switched off, and not sure where the confidence
 * is below the precision that it asks for. Confidence is calibrated, so what is left at 0.9 and above is right in 9 of 10.
 */
export function applyHeadRules(prediction: Prediction, rules: Policy['heads']): Prediction {
  const kept = Object.entries(prediction.suggestions).flatMap(([name, suggestion]) => {
    const rule = ruleFor(suggestion, rules);
    return rule?.enabled === false ? [] : [[name, abstainBelow(suggestion, rule?.targetPrecision)] as const];
  });
  return { ...prediction, suggestions: Object.fromEntries(kept) };
}

/** A field of the desk that stands in the place of a base head obeys what is said of that one, unless it is named itself. */
function ruleFor({ head, desk }: Suggestion, rules: Policy['heads']): Policy['heads'][string] | undefined {
  const names = desk?.means === undefined ? [head] : [head, desk.means];
  const named = names.find((name) => Object.hasOwn(rules, name));
  return named === undefined ? undefined : rules[named];
}

function abstainBelow(suggestion: Suggestion, precision: number | undefined): Suggestion {
  if (precision === undefined || suggestion.abstained || suggestion.confidence >= precision)
    return suggestion;
  return { ...suggestion, abstained: 'low-confidence' };
}
