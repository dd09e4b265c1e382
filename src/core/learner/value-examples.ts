import type { DeskRow } from './desk-ticket';

/** What stands for a value before any ticket has it: its name, and what the helpdesk or the agent says it is for. */
export interface ValueMeaning {
  value: string;
  description?: string;
  /** What the shipped model makes of it as `sayValue` gives it. */
  encoded?: Float32Array;
}

/** Letters, digits and marks stay; what joins the words of a name or a path becomes a space. */
const joints = /[_\-/.:>|]+/g;
const humps = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** A value's name and description as one would say them: `LostCard`, `lost_card` and `Lost card` are the same. */
export function sayValue({ value, description = '' }: Omit<ValueMeaning, 'encoded'>): string {
  const name = value.replace(joints, ' ').replace(humps, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  return description === '' ? name : `${name}. ${description}`;
}

/** A first example for each value. */
export function valueExamples(meanings: readonly ValueMeaning[]): DeskRow[] {
  return meanings.map(({ encoded, ...meaning }) => ({
    subject: '',
    body: sayValue(meaning),
    value: meaning.value,
    ...(encoded && { encoded }),
  }));
}
