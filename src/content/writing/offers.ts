import type { Label } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import type { WriteRecipe } from '../../helpdesks/write-recipe';
import type { FieldOffer } from '../card/card-props';
import type { Written } from './write-field';

/**
 * The fields that the suggestions could go into, with the value that each would get: what the agent kept, else what
 * the model stands by. A guess that it does not stand by is offered only once the agent has confirmed it. What the desk's
 * own head says of a field goes into it before what a shipped head says.
 */
export function fieldOffers(
  recipe: WriteRecipe | undefined,
  prediction: Prediction,
  labels: readonly Label[],
  written: readonly Written[],
): FieldOffer[] {
  return Object.entries(recipe?.fields ?? {}).flatMap(([field, { head, values, names }]) => {
    const own = Object.values(prediction.suggestions).find(
      ({ desk }) => desk?.field === field && !desk.isHidden,
    );
    const suggestion = own ?? prediction.suggestions[head];
    const label = labels.find((each) => each.head === suggestion?.head);
    const wanted = label?.final ?? (suggestion?.abstained ? undefined : suggestion?.value);
    const toValue = own ? ownValue : shippedValue;
    const value = wanted === undefined ? undefined : toValue(wanted, values, names);
    const done = written.find((each) => each.field === field);
    if (value === undefined && !done) return [];
    const shown = value ?? done?.to ?? '';
    const name = (each: string) => (names && Object.hasOwn(names, each) ? (names[each] ?? each) : each);
    return [
      {
        field,
        head: suggestion?.head ?? head,
        value: shown,
        valueName: name(shown),
        ...(done ? { writtenName: name(done.to), isCurrent: done.to === shown } : {}),
        ...(done?.isFilled ? { isFilled: true as const } : {}),
      },
    ];
  });
}

type Names = Readonly<Record<string, string>>;

function shippedValue(wanted: string, values: Names): string | undefined {
  return Object.hasOwn(values, wanted) ? values[wanted] : undefined;
}

/** A desk's value is the helpdesk's own already, or what it is called; one that the recipe does not know is not written. */
function ownValue(wanted: string, values: Names, names: Names = {}): string | undefined {
  const own = [...new Set([...Object.values(values), ...Object.keys(names)])];
  const isSame = (one: string) => one.toLowerCase() === wanted.toLowerCase();
  return own.find(isSame) ?? own.find((value) => isSame(names[value] ?? value));
}
