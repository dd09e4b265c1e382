import type { FieldKind } from './column-plan';
import { ColumnObserver } from './column-profile';
import { guessKind } from './guess-kind';

/** A field that the tickets' values are worth learning of. */
export interface DeskField {
  name: string;
  kind: FieldKind;
  /** The values of an ordinal field in their order. */
  levels?: string[];
  /** Tickets that have it. */
  filled: number;
  /** Number of different values that were counted. */
  distinct: number;
  /** The most frequent ones with their counts. */
  values: { value: string; count: number }[];
}

type Values = Readonly<Record<string, string | number | readonly string[]>>;

const shownValues = 20;
/** More are no fields of a form. */
const maxFields = 200;

/** Looks at the values of the desk's tickets, one ticket after the other, in bounded memory. */
export class FieldObserver {
  private readonly observers = new Map<string, ColumnObserver>();
  private tickets = 0;

  see(values: Values): void {
    this.tickets++;
    for (const [name, value] of Object.entries(values)) {
      const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
      if (!isEmpty) this.observerOf(name)?.see(typeof value === 'number' ? String(value) : toCell(value));
    }
  }

  /** The fields worth learning, in the order of their names. */
  found(): DeskField[] {
    const fields = [...this.observers.values()].flatMap((observer) => {
      const profile = observer.profile();
      const { use, kind, levels } = guessKind(profile, this.tickets);
      if (use !== 'field' || !kind) return [];
      const counted = kind === 'tags' ? profile.items : profile.values;
      return {
        name: profile.name,
        kind,
        ...(levels && { levels }),
        filled: profile.filled,
        distinct: counted.length,
        values: counted.slice(0, shownValues).map(([value, count]) => ({ value, count })),
      };
    });
    return fields.sort((one, other) => one.name.localeCompare(other.name));
  }

  private observerOf(name: string): ColumnObserver | undefined {
    const known = this.observers.get(name);
    if (known || this.observers.size >= maxFields) return known;
    const observer = new ColumnObserver(name, undefined);
    this.observers.set(name, observer);
    return observer;
  }
}

function toCell(value: string | readonly string[]): string | string[] {
  return typeof value === 'string' ? value : [...value];
}
