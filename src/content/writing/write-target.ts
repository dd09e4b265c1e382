import { isNameOfField } from '../../core/desk/field-names';
import { plainName } from '../../core/ticket-file/header-words';
import type { FieldKeys, WriteField, WriteRecipe } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import type { TicketPage } from '../reading/match-page';

/** A field to write into, and how. */
export interface Target {
  field: string;
  recipe: WriteField;
  /** The desk defines it for itself. */
  isCustom: boolean;
  /** What `{field}` stands for: what the interface calls it, where that is not its name. */
  key?: string;
  /** How the interface lists fields of the desk's own; without it they are called by their names. */
  keys?: FieldKeys;
}

/** Every field that is written by name, in the recipe's order. */
export function namedTargets(recipe: WriteRecipe | undefined): Target[] {
  return Object.entries(recipe?.fields ?? {}).map(([field, each]) => ({
    field,
    recipe: each,
    isCustom: false,
  }));
}

/** How a field is written; `undefined` where this helpdesk takes none of that name. */
export function targetOf(recipe: WriteRecipe | undefined, field: string): Target | undefined {
  const named = namedTargets(recipe).find((target) => target.field === field);
  if (named || !recipe?.custom) return named;
  const { keys, ...parts } = recipe.custom;
  return { field, recipe: { values: {}, called: [], ...parts }, isCustom: true, ...(keys && { keys }) };
}

/**
 * How surely a desk means this field by that name, in its export, on its page or in another language of the product: the lower,
 * the surer. Undefined where it does not.
 */
export function rankOfName({ field, recipe, isCustom }: Target, name: string): number | undefined {
  const plain = plainName(name);
  if (plain === plainName(field)) return 0;
  if (recipe.called.some((each) => plainName(each) === plain)) return 1;
  return !isCustom && isNameOfField(field, name) ? 2 : undefined;
}

/** The page with the recipe for the version of the product that has drawn it. */
export function withOwnRecipe(page: TicketPage, document: Document): TicketPage {
  const { write } = page.adapter;
  if (!write?.older || nodes.querySelector(document, write.older.unless)) return page;
  const { older, custom: _, ...rest } = write;
  return { ...page, adapter: { ...page.adapter, write: { ...rest, fields: older.fields } } };
}
