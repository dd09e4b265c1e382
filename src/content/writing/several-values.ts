import type { RequestWrite } from '../../helpdesks/write-recipe';
import type { Target } from './write-target';
import type { ChangedValues, Written } from './written';

/** Whether the field has several values, of which each is added and taken out by itself. */
export function hasSeveral({ recipe: { via } }: Target): boolean {
  return severalOf(via) !== undefined;
}

export function severalOf(via: Target['recipe']['via']): RequestWrite['several'] {
  return via.by === 'request' ? via.several : undefined;
}

/** A field's values as one text: one a line, which no helpdesk allows within a value. */
export function linesOf(values: readonly string[]): string {
  return values.join('\n');
}

export function valuesIn(lines: string): string[] {
  return lines === '' ? [] : lines.split('\n');
}

/** Those of the first that are not among the second. */
export function withoutValues(values: readonly string[], others: readonly string[]): string[] {
  return values.filter((value) => !hasValue(others, value));
}

/** Tags are the same however they are capitalised. */
function hasValue(values: readonly string[], wanted: string): boolean {
  const plain = (value: string) => value.trim().toLowerCase();
  return values.some((value) => plain(value) === plain(wanted));
}

/** What the field is to have: what is there now, without what the change takes out, and with what it brings. */
export function withChange(
  now: string,
  asked: readonly string[],
  { several, isUndo }: Pick<Written, 'several'> & { isUndo?: true },
): string {
  const kept = isUndo ? withoutValues(valuesIn(now), several?.added ?? []) : valuesIn(now);
  const fresh = asked.filter((value, index) => asked.indexOf(value) === index);
  return linesOf([...kept, ...withoutValues(fresh, kept)]);
}

/** Whether all came in that was to, and all is out; a colleague may have added others meanwhile. */
export function isChanged(from: string, wanted: string, now: string): boolean {
  const [before, goal, after] = [valuesIn(from), valuesIn(wanted), valuesIn(now)];
  const [added, removed] = [withoutValues(goal, before), withoutValues(before, goal)];
  return withoutValues(added, after).length === 0 && withoutValues(removed, after).length === removed.length;
}

/** What undo has to take out and to bring back: some products allow one value of a kind only. */
export function changedValues(from: string, wanted: string, to: string): ChangedValues {
  const added = withoutValues(valuesIn(wanted), valuesIn(from));
  return {
    added: added.filter((value) => hasValue(valuesIn(to), value)),
    lost: withoutValues(valuesIn(from), valuesIn(to)),
  };
}

/** Two changes of one field as one that leads back to what was there before both. */
export function together(before: Written | undefined, done: Written): Written {
  if (!before) return done;
  const { several } = done;
  if (!several) return { ...done, from: before.from };
  const earlier = before.several ?? { added: [], lost: [] };
  const lost = withoutValues(several.lost, earlier.added);
  return {
    ...done,
    from: before.from,
    several: {
      added: [...earlier.added, ...withoutValues(several.added, earlier.added)],
      lost: [...earlier.lost, ...withoutValues(lost, earlier.lost)],
    },
  };
}
