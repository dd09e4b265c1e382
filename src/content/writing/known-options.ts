import type { Option, OptionList } from './match-option';
import type { Target } from './write-target';

/** Made once for each list: a card is drawn often, and desks have queues by the thousand. */
const named = new WeakMap<OptionList, readonly Option[]>();

/** The list as the helpdesk gives it; else the values of the recipe, where it has any. */
export function knownOptions(
  target: Target,
  around: { optionsOf(target: Target): OptionList | undefined },
): readonly Option[] | undefined {
  const { values, names = {}, also = {}, via } = target.recipe;
  const words = via.by === 'form' ? (via.words ?? {}) : {};
  const codes = new Set([...Object.values(values), ...Object.keys(names), ...Object.keys(words)]);
  const listed = around.optionsOf(target);
  const extra = (code: string) => [...(also[code] ?? []), ...(words[code] ?? [])];
  if (listed) {
    const known =
      named.get(listed) ??
      listed.options.map(({ code, names: own }) => ({ code, names: [...own, ...extra(code)] }));
    named.set(listed, known);
    return known;
  }
  if (codes.size === 0) return undefined;
  return [...codes].map((code) => ({ code, names: [names[code] ?? code, ...extra(code)] }));
}
