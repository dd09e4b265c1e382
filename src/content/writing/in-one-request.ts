import type { Body, FormWrite, WriteRecipe } from '../../helpdesks/write-recipe';
import { severalOf } from './several-values';
import { type Target, targetOf } from './write-target';
import type { ChangedValues } from './written';

/**
 * A field and the value that it is to have: the helpdesk's own, or what people call it. Of a field with several values those
 * that come to it, one a line.
 */
export interface Change {
  field: string;
  value: string;
  /** What was there before is put back. */
  isUndo?: true;
  /** Of a field with several values: what to undo of them. */
  several?: ChangedValues;
}

/** The changes in groups that one request can make, in their order; a field that nobody knows is a group of its own. */
export function inOneRequest(recipe: WriteRecipe | undefined, changes: readonly Change[]): Change[][] {
  const groups: { changes: Change[]; targets: Target[] }[] = [];
  for (const change of changes) {
    const target = targetOf(recipe, change.field);
    const isAlone = change.isUndo && target && severalOf(target.recipe.via)?.remove;
    const group =
      target &&
      !isAlone &&
      groups.find(({ targets }) => targets.length > 0 && targets.every((each) => goTogether(each, target)));
    if (group) {
      group.changes.push(change);
      group.targets.push(target);
    } else {
      groups.push({ changes: [change], targets: target && !isAlone ? [target] : [] });
    }
  }
  return groups.map((group) => group.changes);
}

function goTogether(one: Target, other: Target): boolean {
  const [a, b] = [one.recipe.via, other.recipe.via];
  if (a.by === 'form' || b.by === 'form') {
    return a.by === 'form' && b.by === 'form' && formOf(a) === formOf(b);
  }
  if (a.several?.each || b.several?.each) return false;
  if (a.method !== b.method || a.path !== b.path || /\{(?:value|field)\}/.test(a.path)) return false;
  if (!a.json !== !b.json || !a.form !== !b.form) return false;
  const leaves = leavesOf(a.json ?? a.form ?? {}, one.field);
  return [...leavesOf(b.json ?? b.form ?? {}, other.field)].every(
    ([path, template]) =>
      !leaves.has(path) || (leaves.get(path) === template && !template.includes('{value}')),
  );
}

/** The form itself, whichever of its controls is meant. */
function formOf({ page, form, action, add, only }: FormWrite): string {
  return JSON.stringify([page, form, action, add, only]);
}

/** The templates of a body by where they stand. */
function leavesOf(body: Body, field: string, path = ''): Map<string, string> {
  if (typeof body === 'string') return new Map([[path, body]]);
  // Each field has an element of its own.
  if (Array.isArray(body))
    return new Map(body.flatMap((inner) => [...leavesOf(inner, field, `${path}/${field}`)]));
  return new Map(
    Object.entries(body).flatMap(([key, inner]) => [
      ...leavesOf(inner, field, `${path}/${key === '{field}' ? field : key}`),
    ]),
  );
}
