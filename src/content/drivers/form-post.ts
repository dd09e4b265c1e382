import { labelText } from './label-text';
import { nodes } from './nodes';

/** A control of a form that was fetched rather than shown. */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isNeverSent = new Set(['submit', 'button', 'image', 'reset', 'file']);

/** The control that carries this name; of a group of radio buttons the chosen one. */
export function controlOf(form: Element, name: string): Control | undefined {
  const named = controlsOf(form).filter((control) => nodes.getAttribute(control, 'name') === name);
  // A hidden twin before a check box is what is sent while that is off.
  const shown = named.filter((control) => nodes.getAttribute(control, 'type') !== 'hidden');
  const choices = shown.filter((control) => isChoice(control));
  const found = choices.find((control) => (control as HTMLInputElement).checked) ?? shown[0] ?? named[0];
  return found;
}

/** What the browser would send: names and values of all controls that take part, in their order. */
export function pairsOf(form: Element): [string, string][] {
  return controlsOf(form)
    .filter(takesPart)
    .flatMap((control) =>
      valuesOf(control).map((value): [string, string] => [nodes.getAttribute(control, 'name') ?? '', value]),
    );
}

/** The options of a list, in their order; `undefined` of a control that takes any text. */
export function optionsOf(control: Control): { code: string; name: string }[] | undefined {
  if (nodes.tagName(control) !== 'SELECT') return undefined;
  const options = nodes
    .querySelectorAll(control, 'option')
    .filter((option) => !nodes.hasAttribute(option, 'disabled'));
  return options.map((option) => ({ code: optionValue(option), name: wordsOf(option) }));
}

/** How many controls the form has under this name, but for hidden twins and the buttons of one group. */
export function countControls(form: Element, name: string): number {
  const shown = shownControls(form, name);
  return shown.every(isChoice) ? Math.min(shown.length, 1) : shown.length;
}

function shownControls(form: Element, name: string): Control[] {
  return controlsOf(form).filter(
    (control) =>
      nodes.getAttribute(control, 'name') === name && nodes.getAttribute(control, 'type') !== 'hidden',
  );
}

/** How many values the form would send under this name, such as of a list that takes several. */
export function countValues(form: Element, name: string): number {
  return shownControls(form, name).filter(takesPart).flatMap(valuesOf).length;
}

/** Controls, besides these, that must be filled and are empty. */
export function emptyRequired(form: Element, names: readonly string[]): Control[] {
  return controlsOf(form).filter(
    (control) =>
      nodes.matches(control, '[required], [aria-required="true"], .Validate_Required') &&
      takesPart(control) &&
      !isChoice(control) &&
      !names.includes(nodes.getAttribute(control, 'name') ?? '') &&
      valuesOf(control).every((value) => value.trim() === ''),
  );
}

/** The names of the controls whose label says so. */
export function namesByLabel(form: Element, isSame: (label: string) => boolean): string[] {
  const labels = nodes.querySelectorAll(form, 'label').filter((label) => isSame(labelText(label)));
  const controls = labels.flatMap((label) => {
    const id = nodes.getAttribute(label, 'for');
    return controlsOf(form).filter((control) =>
      id ? nodes.id(control) === id : nodes.contains(label, control),
    );
  });
  const names = controls.map((control) => nodes.getAttribute(control, 'name') ?? '').filter(Boolean);
  return [...new Set(names)];
}

/** The value that the control has as the page came. */
export function currentValue(control: Control): string {
  return valuesOf(control)[0] ?? '';
}

/** The same words in other languages, by their common word. */
export type OtherWords = Readonly<Record<string, readonly string[]>>;

/** The text of the chosen option, or its common word. */
export function currentWord(control: Control, others: OtherWords): string {
  const [chosen] = nodes.tagName(control) === 'SELECT' ? chosenOptions(control as HTMLSelectElement) : [];
  return chosen ? wordOf(chosen, others) : '';
}

function wordsOf(option: Element): string {
  return (nodes.textContent(option) ?? '').replace(/\s+/g, ' ').trim();
}

function wordOf(option: Element, others: OtherWords): string {
  const shown = wordsOf(option);
  const known = Object.entries(others).find(([word, same]) => word === shown || same.includes(shown));
  return known ? known[0] : shown;
}

function controlsOf(form: Element): Control[] {
  const inside = nodes.querySelectorAll<Control>(form, 'input, select, textarea');
  const id = nodes.id(form);
  if (!id) return inside;
  const elsewhere = [
    ...nodes.querySelectorAll<Control>(
      nodes.ownerDocument(form),
      'input[form], select[form], textarea[form]',
    ),
  ];
  return [
    ...inside,
    ...elsewhere.filter((control) => nodes.getAttribute(control, 'form') === id && !inside.includes(control)),
  ];
}

function takesPart(control: Control): boolean {
  const type = nodes.getAttribute(control, 'type') ?? '';
  if (
    !nodes.getAttribute(control, 'name') ||
    nodes.hasAttribute(control, 'disabled') ||
    isNeverSent.has(type)
  )
    return false;
  if (nodes.closest(control, 'fieldset[disabled]')) return false;
  return !isChoice(control) || (control as HTMLInputElement).checked;
}

function isChoice(control: Control): boolean {
  return ['checkbox', 'radio'].includes(nodes.getAttribute(control, 'type') ?? '');
}

function valuesOf(control: Control): string[] {
  if (nodes.tagName(control) === 'SELECT')
    return chosenOptions(control as HTMLSelectElement).map(optionValue);
  if (nodes.tagName(control) === 'TEXTAREA') return [(control as HTMLTextAreaElement).value];
  return [nodes.getAttribute(control, 'value') ?? (isChoice(control) ? 'on' : '')];
}

function chosenOptions(select: HTMLSelectElement): HTMLOptionElement[] {
  const options = nodes.querySelectorAll<HTMLOptionElement>(select, 'option');
  const chosen = options.filter((option) => nodes.hasAttribute(option, 'selected'));
  if (nodes.hasAttribute(select, 'multiple')) return chosen;
  return [chosen.at(-1) ?? options[0]].filter((option) => option !== undefined);
}

function optionValue(option: Element): string {
  return nodes.getAttribute(option, 'value') ?? (nodes.textContent(option) ?? '').trim();
}
