import type { FieldValue } from '../../core/ticket';
import type { DomRecipe } from '../../helpdesks/dom-recipe';
import type { CustomFields } from '../../helpdesks/json-pick';
import { nodes } from '../drivers/nodes';
import { limits } from './limits';
import { type Answers, findByPointer, listAt, pickJsonText, toText } from './pick-from-json';
import { elementsIn, type Place } from './pick-from-page';

/** The fields that a desk defines for itself, by name; those without a value are left out. */
export function readCustomFields(
  recipe: CustomFields | undefined,
  row: unknown,
  answers: Answers,
): Record<string, FieldValue> {
  if (!recipe) return {};
  return byName('record' in recipe ? inRecord(recipe.record, row) : inList(recipe, row, answers));
}

/** The same as the page shows them. */
export function readShownCustomFields(recipe: DomRecipe['custom'], scope: Place): Record<string, FieldValue> {
  if (!recipe) return {};
  const found = elementsIn(scope, recipe.item).map((within): [string | undefined, unknown] => {
    const textsOf = (css: string) =>
      elementsIn({ ...scope, within }, css).map((element) => (nodes.textContent(element) ?? '').trim());
    const before = recipe.name === 'before' ? nodes.previousElementSibling(within) : undefined;
    const name =
      before === undefined ? textsOf(recipe.name)[0] : (before && nodes.textContent(before))?.trim();
    return [name?.slice(0, limits.value).replace(/\s*[:：]$/, ''), textsOf(recipe.value)];
  });
  return byName(found);
}

function byName(found: readonly (readonly [string | undefined, unknown])[]): Record<string, FieldValue> {
  const fields = found.slice(0, limits.listItems).flatMap(([name, value]) => {
    const texts = [value].flat().map(toText);
    const values = texts.flatMap((text) => (text ? [text.slice(0, limits.value)] : []));
    // Whoever administers the desk chooses the names; this one would change the object itself.
    if (!name || name === '__proto__' || values.length === 0) return [];
    return [[name, values.length > 1 ? values : (values[0] ?? '')] as const];
  });
  return Object.fromEntries(fields);
}

function inRecord(at: string, row: unknown): [string, unknown][] {
  const [record] = findByPointer(row, at);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return [];
  return Object.entries(record).map(([name, value]) => [name.slice(0, limits.value), value]);
}

function inList(
  { rows, name, value }: Extract<CustomFields, { rows: string }>,
  row: unknown,
  answers: Answers,
): [string | undefined, unknown][] {
  const fields = listAt(row, rows) ?? [];
  return fields.map((field) => [
    pickJsonText(name, answers, [field]),
    findByPointer(field, value).flatMap((each) => (Array.isArray(each) ? each : [each])),
  ]);
}
