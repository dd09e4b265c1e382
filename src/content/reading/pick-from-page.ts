import type { Pick } from '../../helpdesks/pick';
import { cutText } from './cut-text';
import { limits } from './limits';
import { linesOf } from './lines-of';
import type { Part } from './parts';
import { applyTransforms, matchPattern } from './transform';

type ReadPick = Extract<Pick, { get?: unknown; all?: unknown }>;

/**
 * The first alternative that gives something, else the first that at least found its place, empty; `undefined`
 * where none finds its place. `limit` is in characters.
 */
export function pickText(
  within: Element,
  picks: readonly Pick[],
  limit: number = limits.value,
): Part<string> | undefined {
  return firstFilled(picks, (pick) => textBy(pick, within, limit));
}

/** Like `pickText`, but an alternative with `all` gives a list. */
export function pickValue(within: Element, picks: readonly Pick[]): Part<string | string[]> | undefined {
  return firstFilled(picks, (pick) =>
    'all' in pick && pick.all ? listBy(pick, within) : textBy(pick, within, limits.value),
  );
}

function firstFilled<T extends string | string[]>(
  picks: readonly Pick[],
  read: (pick: Pick) => T | undefined,
): Part<T> | undefined {
  let empty: Part<T> | undefined;
  for (const [index, pick] of picks.entries()) {
    const value = read(pick);
    if (value === undefined) continue;
    const part = { value, source: `dom#${index}` };
    if (value.length > 0) return part;
    empty ??= part;
  }
  return empty;
}

function textBy(pick: Pick, within: Element, limit: number): string | undefined {
  if ('has' in pick) return within.querySelector(pick.has) ? pick.value : undefined;
  if ('value' in pick) return pick.value;
  const element = pick.css === undefined ? within : within.querySelector(pick.css);
  if (!element) return undefined;
  if ('classMap' in pick) return classValue(element, pick.classMap);
  return readValue(element, pick, limit);
}

/** A list that is there but has no items is empty; whether it is there cannot be told from its items. */
function listBy(pick: ReadPick, within: Element): string[] {
  const elements = [...within.querySelectorAll(pick.css ?? ':scope')].slice(0, limits.listItems);
  const values = elements.map((element) => readValue(element, pick, limits.value));
  return values.filter((value) => value !== undefined && value !== '').map(String);
}

function classValue(element: Element, map: Record<string, string>): string | undefined {
  const name = [...element.classList].find((candidate) => Object.hasOwn(map, candidate));
  return name === undefined ? undefined : map[name];
}

function readValue(element: Element, pick: ReadPick, limit: number): string | undefined {
  const raw = rawValue(element, pick, limit);
  const matched = raw !== undefined && pick.re ? matchPattern(raw, pick.re) : raw;
  if (matched === undefined) return undefined;
  const value = cutText(applyTransforms(cutText(matched, limit), pick.tf), limit);
  if (!pick.map) return value;
  return Object.hasOwn(pick.map, value) ? pick.map[value] : undefined;
}

function rawValue(element: Element, { get = 'text', without }: ReadPick, limit: number): string | undefined {
  if (get === 'title') return element.ownerDocument.title;
  if (get === 'value') return formValue(element);
  if (get.startsWith('@')) return element.getAttribute(get.slice(1)) ?? undefined;
  const lines = linesOf(element, limit, without);
  return get === 'lines' ? lines : lines.replace(/\s+/g, ' ');
}

function formValue(element: Element): string | undefined {
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  return isField ? element.value : undefined;
}
