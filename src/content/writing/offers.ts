import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import type { FieldOffer } from '../card/card-props';
import type { Written } from './write-field';

/**
 * The fields that the suggestions could go into, with the value that each would get: what the agent kept, else what
 * the model stands by. A guess that it does not stand by is offered only once the agent has confirmed it.
 */
export function fieldOffers(
  recipe: WriteRecipe | undefined,
  prediction: Prediction,
  labels: readonly Label[],
  written: readonly Written[],
): FieldOffer[] {
  return Object.entries(recipe?.fields ?? {}).flatMap(([field, { head, values, names }]) => {
    const suggestion = prediction.suggestions[head];
    const label = labels.find((each) => each.head === head);
    const wanted = label?.final ?? (suggestion?.abstained ? undefined : suggestion?.value);
    const value = wanted !== undefined && Object.hasOwn(values, wanted) ? values[wanted] : undefined;
    const done = written.find((each) => each.field === field);
    if (value === undefined && !done) return [];
    const shown = value ?? done?.to ?? '';
    const name = (each: string) => (names && Object.hasOwn(names, each) ? (names[each] ?? each) : each);
    return [
      {
        field,
        head,
        value: shown,
        valueName: name(shown),
        ...(done ? { writtenName: name(done.to), isCurrent: done.to === shown } : {}),
      },
    ];
  });
}
