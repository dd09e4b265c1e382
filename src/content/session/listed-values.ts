import type { Prediction, Suggestion } from '../../core/suggestion';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import { knownOptions } from '../writing/known-options';
import { type Option, optionsMeant } from '../writing/match-option';
import type { Surrounding } from '../writing/offers';
import { namedTargets, rankOfName } from '../writing/write-target';

/** Adds to what a desk's own head may say every other value that the helpdesk lists for the field. */
export function withListedValues(
  prediction: Prediction,
  recipe: WriteRecipe | undefined,
  around: Pick<Surrounding, 'optionsOf'>,
): Prediction {
  const suggestions = Object.entries(prediction.suggestions).map(([head, suggestion]) => [
    head,
    withValues(suggestion, optionsFor(suggestion, recipe, around)),
  ]);
  return { ...prediction, suggestions: Object.fromEntries(suggestions) };
}

function optionsFor(
  { desk }: Suggestion,
  recipe: WriteRecipe | undefined,
  around: Pick<Surrounding, 'optionsOf'>,
): readonly Option[] {
  const name = desk?.field;
  if (name === undefined) return [];
  const target = namedTargets(recipe).find((each) => rankOfName(each, name) !== undefined);
  return (target && knownOptions(target, around)) ?? [];
}

function withValues(suggestion: Suggestion, options: readonly Option[]): Suggestion {
  const { desk, kind } = suggestion;
  if (!desk || kind !== 'class' || options.length === 0) return suggestion;
  const known = new Set(desk.values.flatMap((value) => optionsMeant(options, value)));
  const more = options.filter((option) => !known.has(option)).flatMap(({ names }) => names.slice(0, 1));
  return { ...suggestion, desk: { ...desk, values: [...new Set([...desk.values, ...more])] } };
}
