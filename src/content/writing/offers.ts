import type { Label } from '../../core/label';
import { factsSaid, impactAndUrgency } from '../../core/severity/impact-urgency';
import { withStatedFacts } from '../../core/severity/stated-facts';
import type { Prediction, Suggestion } from '../../core/suggestion';
import type { WriteField, WriteRecipe } from '../../helpdesks/write-recipe';
import type { FieldOffer } from '../card/card-props';
import { rowsOf, tagHeads } from '../card/card-rows';
import { knownOptions } from './known-options';
import { isSameValue, type OptionList, optionsMeant } from './match-option';
import { hasSeveral, linesOf, valuesIn, withoutValues } from './several-values';
import { namedTargets, rankOfName, type Target, targetOf } from './write-target';
import type { Written } from './written';

/** What is known of the ticket's page and helpdesk. */
export interface Surrounding {
  /** Whether this agent may change the field here, as far as the page tells. */
  mayWrite(target: Target): boolean;
  /** The values that the field takes, where they are known already. */
  optionsOf(target: Target): OptionList | undefined;
}

/**
 * The fields that the suggestions could go into, with the value that each would get: what the agent kept, else what
 * the model stands by. A guess that it does not stand by is offered only once the agent has confirmed it. What the desk's
 * own head says of a field goes into it before what a shipped head says.
 */
export function fieldOffers(
  recipe: WriteRecipe | undefined,
  read: Prediction,
  labels: readonly Label[],
  written: readonly Written[],
  around: Surrounding,
): FieldOffer[] {
  const prediction = withStatedFacts(read, labels);
  // Nothing is written that the card does not show, such as the time until resolved.
  const shown = new Set([...rowsOf(prediction).flatMap(({ heads }) => heads), ...tagHeads(prediction)]);
  const own = Object.values(prediction.suggestions).filter(
    ({ head, desk }) => desk?.field && shown.has(head),
  );
  const taken = ownTargets(recipe, own);
  const named = namedTargets(recipe).map((target) => {
    const suggestion = [...taken].find(([, each]) => each.field === target.field)?.[0];
    return { target, suggestion };
  });
  const custom = [...taken].flatMap(([suggestion, target]) =>
    target.isCustom ? [{ target, suggestion }] : [],
  );
  return [...named, ...custom].flatMap(({ target, suggestion }) =>
    offerFor(target, suggestion, prediction, labels, written, around),
  );
}

/** Which field each of the desk's own heads goes into. */
function ownTargets(recipe: WriteRecipe | undefined, own: readonly Suggestion[]): Map<Suggestion, Target> {
  const taken = new Map<Suggestion, Target>();
  for (const suggestion of own) {
    const name = suggestion.desk?.field ?? '';
    const isTags = suggestion.kind === 'tags';
    const ranked = namedTargets(recipe)
      .filter((target) => !isTags || hasSeveral(target))
      .map((target) => ({ target, rank: rankOfName(target, name) }))
      .filter((each): each is { target: Target; rank: number } => each.rank !== undefined)
      .sort((one, other) => one.rank - other.rank);
    const isFree = ({ field }: Target) => ![...taken.values()].some((each) => each.field === field);
    const custom = isTags ? undefined : targetOf(customOnly(recipe), name);
    const target = ranked.map((each) => each.target).find(isFree) ?? custom;
    if (target) taken.set(suggestion, target);
  }
  return taken;
}

function customOnly(recipe: WriteRecipe | undefined): WriteRecipe | undefined {
  return recipe && { ...recipe, fields: {} };
}

function offerFor(
  target: Target,
  own: Suggestion | undefined,
  prediction: Prediction,
  labels: readonly Label[],
  written: readonly Written[],
  around: Surrounding,
): FieldOffer[] {
  const { field, recipe } = target;
  const answering = recipe.head && headAnswering(recipe.head);
  const suggestion = own ?? (answering === undefined ? undefined : prediction.suggestions[answering]);
  const label = labels.find((each) => each.head === suggestion?.head);
  const isOpen = suggestion !== undefined && (label !== undefined || !suggestion.abstained);
  const derived = own ? undefined : degreeOf(recipe.head, prediction, labels);
  const wanted = isOpen ? (derived ?? label?.final ?? suggestion.value) : undefined;
  const options = knownOptions(target, around);
  const several = hasSeveral(target);
  const value = wanted === undefined || !around.mayWrite(target) ? undefined : valueFor(wanted);
  const done = written.find((each) => each.field === field);
  if (value === undefined && !done) return [];
  const now = several ? linesOf(done?.several?.added ?? []) : (done?.to ?? '');
  const shown = value ?? now;
  const nameOf = (each: string) => options?.find(({ code }) => code === each)?.names[0] ?? each;
  const name = (each: string) => (several ? valuesIn(each).map(nameOf).join(', ') : nameOf(each));
  return [
    {
      field,
      head: suggestion?.head ?? answering ?? field,
      value: shown,
      valueName: name(shown),
      ...(several && { isAdded: true as const }),
      ...(done && { writtenName: name(now || shown), isCurrent: isDone(done.to) }),
      ...(done?.isFilled ? { isFilled: true as const } : {}),
    },
  ];

  function isDone(to: string): boolean {
    if (several) return withoutValues(valuesIn(shown), valuesIn(to)).length === 0;
    return isSameValue(to, shown, [name(to)]);
  }

  /** Of a field with several values every one that is suggested and that the helpdesk has. */
  function valueFor(said: string): string | undefined {
    if (!several) return meantBy(said);
    const others = suggestion?.kind === 'tags' ? suggestion.alternatives : [];
    const meant = [said, ...others.map((other) => other.value)].flatMap((each) => meantBy(each) ?? []);
    return meant.length > 0 ? linesOf([...new Set(meant)]) : undefined;
  }

  /** The helpdesk's value; where its list is not known yet, what was said, which the list then has to have. */
  function meantBy(said: string): string | undefined {
    if (!own) return Object.hasOwn(recipe.values, said) ? recipe.values[said] : undefined;
    const meant = options ? optionsMeant(options, said) : [];
    if (meant.length === 1) return meant[0]?.code;
    // The form's own list decides when it is opened; what is learned from this desk's history is mostly on it.
    const listed = around.optionsOf(target);
    const isListedThere = recipe.via.by === 'form' && !listed;
    const mayBeBeyond = listed?.isCutOff === true && isListOfNames(listed);
    return meant.length === 0 && (!options || isListedThere || mayBeBeyond) ? said : undefined;
  }
}

/** Whether a value's name is all that the helpdesk wants. */
function isListOfNames({ options }: OptionList): boolean {
  return options.every(({ code, names }) => names.includes(code));
}

type WriteHead = WriteField['head'];

/** Impact and urgency belong to the severity: they are offered with it, and kept with it. */
function headAnswering(head: NonNullable<WriteHead>): string {
  return head === 'impact' || head === 'urgency' ? 'severity' : head;
}

/** How high impact or urgency is; undefined of any other head. */
function degreeOf(head: WriteHead, prediction: Prediction, labels: readonly Label[]): string | undefined {
  if (head !== 'impact' && head !== 'urgency') return undefined;
  const keptOf = (fact: string) => labels.find((each) => each.head === fact)?.final;
  return impactAndUrgency(factsSaid(prediction, keptOf))?.[head];
}
