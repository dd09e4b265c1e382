import type { Suggestion } from '../../core/suggestion';
import type { Translate } from '../../shared/translate';
import { valueName, valuesOf } from '../../shared/value-name';
import { cardLocale } from './locale';

/** A value that an agent may choose. */
export interface ValueOption {
  value: string;
  name: string;
  /** Absent if the model did not weigh this value. */
  confidence: number | undefined;
}

export interface ValueOptions {
  /** What the model thought of, most likely first; of a scale, all of it in the scale's order. */
  likely: readonly ValueOption[];
  /** The rest of the list, by name. */
  others: readonly ValueOption[];
}

/** Weighed values at the top of the list; the rest is easier to find by name. */
const mostLikely = 4;

export function valueOptions(translate: Translate, suggestion: Suggestion): ValueOptions {
  const { head, kind, desk } = suggestion;
  const confidences = new Map(
    [suggestion, ...suggestion.alternatives].map((item) => [item.value, item.confidence]),
  );
  const toOption = (value: string): ValueOption => ({
    value,
    name: valueName(translate, head, value),
    confidence: confidences.get(value),
  });
  const all = [...new Set([...valuesOf(head), ...(desk?.values ?? []), ...confidences.keys()])].map(toOption);
  if (kind !== 'class') return { likely: all, others: [] };
  const likely = [...confidences.keys()].slice(0, mostLikely).map(toOption);
  const others = all.filter(({ value }) => !likely.some((option) => option.value === value));
  const collator = new Intl.Collator(cardLocale(translate));
  return { likely, others: others.sort((a, b) => collator.compare(a.name, b.name)) };
}

/** For a number, any other value may be typed. */
export function numberOptions({ desk, kind, value }: Suggestion, typed: string): readonly ValueOption[] {
  const number = typed.trim().replace(',', '.');
  const isOther = /^\d{1,9}(\.\d{1,6})?$/.test(number) && number !== value;
  return desk && kind === 'quantity' && isOther
    ? [{ value: number, name: typed.trim(), confidence: undefined }]
    : [];
}

/** The options whose name or id contains the typed text, ignoring case and accents. */
export function matchingOptions(options: readonly ValueOption[], typed: string): readonly ValueOption[] {
  const wanted = fold(typed.trim());
  return options.filter(({ name, value }) => fold(name).includes(wanted) || fold(value).includes(wanted));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
