import type { Pick } from '../../helpdesks/pick';
import { labelText } from '../drivers/label-text';
import { nodes } from '../drivers/nodes';
import { findAll, findFirst, type Reach } from '../drivers/reach';
import { cutText } from './cut-text';
import { fillSelector, fillText, type Values } from './fill-in';
import { limits } from './limits';
import { linesOf } from './lines-of';
import type { Part } from './parts';
import { applyTransforms, matchPattern } from './transform';

type ReadPick = Extract<Pick, { get?: unknown; all?: unknown }>;

/** Where an adapter's selectors look, and what stands for the names in them. */
export interface Place {
  within: Element;
  reach: Reach;
  vars: Values;
}

/**
 * The first alternative that gives something, else the first that at least found its place, empty; `undefined`
 * where none finds its place. `limit` is in characters.
 */
export function pickText(
  place: Place | Element,
  picks: readonly Pick[],
  limit: number = limits.value,
): Part<string> | undefined {
  return firstFilled(picks, (pick) => textBy(pick, placeOf(place), limit));
}

/** Like `pickText`, but an alternative with `all` gives a list. */
export function pickValue(
  place: Place | Element,
  picks: readonly Pick[],
): Part<string | string[]> | undefined {
  return firstFilled(picks, (pick) =>
    'all' in pick && pick.all ? listBy(pick, placeOf(place)) : textBy(pick, placeOf(place), limits.value),
  );
}

/** Every element in the place that the adapter's selector finds. */
export function elementsIn({ within, reach, vars }: Place, css: string): Element[] {
  const filled = fillSelector(css, vars);
  return filled === undefined ? [] : findAll(within, filled, reach);
}

function placeOf(place: Place | Element): Place {
  return 'within' in place ? place : { within: place, reach: [], vars: {} };
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

function textBy(pick: Pick, place: Place, limit: number): string | undefined {
  if ('has' in pick) return elementBy(pick.has, place) ? fillText(pick.value, place.vars) : undefined;
  if ('value' in pick) return fillText(pick.value, place.vars);
  const outside = 'outside' in pick && pick.outside ? outsideOf(place) : place;
  const element = pick.closest ? elementAround(pick.closest, place) : shownElement(pick, outside);
  if (!element) return undefined;
  if ('classMap' in pick) return classValue(element, pick.classMap);
  return readValue(element, pick, limit);
}

function shownElement(pick: Pick & { css?: string | undefined }, place: Place): Element | undefined {
  const words = 'is' in pick ? pick.is : undefined;
  const found = words
    ? elementsIn(place, pick.css ?? '*').find((element) => words.includes(labelText(element)))
    : elementIn(pick.css, place);
  return 'next' in pick && pick.next ? ((found && nodes.nextElementSibling(found)) ?? undefined) : found;
}

/** The first of them. */
export function elementBy(css: string, { within, reach, vars }: Place): Element | undefined {
  const filled = fillSelector(css, vars);
  return filled === undefined ? undefined : findFirst(within, filled, reach);
}

function elementIn(css: string | undefined, place: Place): Element | undefined {
  return css === undefined ? place.within : elementBy(css, place);
}

function elementAround(css: string, { within, vars }: Place): Element | undefined {
  const filled = fillSelector(css, vars);
  if (filled === undefined) return undefined;
  try {
    return nodes.closest(within, filled) ?? undefined;
  } catch {
    // A selector of an adapter's file may be one that this browser does not know.
    return undefined;
  }
}

function outsideOf(place: Place): Place {
  return { ...place, within: nodes.documentElement(nodes.ownerDocument(place.within)) };
}

/** A list that is there but has no items is empty; whether it is there cannot be told from its items. */
function listBy(pick: ReadPick, place: Place): string[] {
  const looked = pick.outside ? outsideOf(place) : place;
  const elements = elementsIn(looked, pick.css ?? ':scope').slice(0, limits.listItems);
  const values = elements.map((element) => readValue(element, pick, limits.value));
  return values.filter((value) => value !== undefined && value !== '').map(String);
}

function classValue(element: Element, map: Record<string, string>): string | undefined {
  const name = [...nodes.classList(element)].find((candidate) => Object.hasOwn(map, candidate));
  return name === undefined ? undefined : map[name];
}

function readValue(element: Element, pick: ReadPick, limit: number): string | undefined {
  const raw = rawValue(element, pick, limit);
  const matched = raw !== undefined && pick.re ? matchPattern(raw, pick.re) : raw;
  if (matched === undefined) return undefined;
  const value = cutText(applyTransforms(cutText(matched, limit), pick.tf), limit);
  if (!pick.map || value === '') return value;
  return Object.hasOwn(pick.map, value) ? pick.map[value] : pick.keep ? value : undefined;
}

function rawValue(element: Element, { get = 'text', without }: ReadPick, limit: number): string | undefined {
  if (get === 'title') return nodes.title(nodes.ownerDocument(element));
  if (get === 'value') return formValue(element);
  if (get === 'selected') return selectedText(element);
  if (get.startsWith('@')) return nodes.getAttribute(element, get.slice(1)) ?? undefined;
  const lines = linesOf(element, limit, without);
  return get === 'lines' ? lines : lines.replace(/\s+/g, ' ');
}

/** By name rather than by class: elements of frames have classes of their own. */
function formValue(element: Element): string | undefined {
  const isField = ['INPUT', 'TEXTAREA', 'SELECT', 'OPTION'].includes(nodes.tagName(element));
  return isField ? (element as HTMLInputElement).value : undefined;
}

function selectedText(element: Element): string | undefined {
  if (nodes.tagName(element) !== 'SELECT') return undefined;
  const { options, selectedIndex } = element as HTMLSelectElement;
  const chosen = options[selectedIndex];
  return ((chosen && nodes.textContent(chosen)) ?? '').trim();
}
