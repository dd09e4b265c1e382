import type { Role } from '../../core/ticket';
import type { Condition, JsonPick, Lookup, RoleRule } from '../../helpdesks/json-pick';
import { cutText } from './cut-text';
import type { Json } from './fetch-json';
import { limits } from './limits';
import { applyTransforms, matchPattern, structuredText } from './transform';

/** The answers by the name of their request; those that failed are absent. */
export type Answers = Readonly<Record<string, Json>>;

/** Every value that the pointer leads to; a `*` stands for each element of a list. */
export function findByPointer(value: unknown, pointer: string): unknown[] {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown[]>((found, step) => found.flatMap((each) => follow(each, step)), [value]);
}

/** The list at the first pointer that leads to one. Some interfaces give an empty list for whatever holds nothing. */
export function listAt(answer: unknown, pointers: string | readonly string[]): unknown[] | undefined {
  if (Array.isArray(answer) && answer.length === 0) return [];
  const found = [pointers].flat().map((pointer) => findByPointer(answer, pointer)[0]);
  return found.find((value) => Array.isArray(value));
}

function follow(value: unknown, step: string): unknown[] {
  if (step === '*') return Array.isArray(value) ? value.slice(0, limits.listItems) : [];
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return [(value as Record<string, unknown>)[key]];
}

/**
 * The first alternative that gives something, else an empty text where one was found; `undefined` where there was
 * none. `rows` are what alternatives without `from` look at. `limit` is in characters.
 */
export function pickJsonText(
  picks: readonly JsonPick[],
  answers: Answers,
  rows: readonly unknown[] = [],
  limit: number = limits.value,
): string | undefined {
  let isFound = false;
  for (const pick of picks) {
    for (const value of valuesOf(pick, answers, rows)) {
      const text = textBy(pick, value, limit);
      if (text) return text;
      // A list or an object in place of a text is as good as none: the page may tell.
      isFound ||= text !== undefined || toText(value) !== undefined;
    }
  }
  return isFound ? '' : undefined;
}

/** Like `pickJsonText`, but an alternative with `all` gives a list. */
export function pickJsonValue(
  picks: readonly JsonPick[],
  answers: Answers,
  rows: readonly unknown[] = [],
): string | string[] | undefined {
  const isThere = ({ from }: JsonPick) =>
    from === undefined ? rows.length > 0 : answers[from] !== undefined;
  const list = picks.find((pick) => pick.all && isThere(pick));
  if (!list) return pickJsonText(picks, answers, rows);
  return valuesOf(list, answers, rows)
    .map((value) => textBy(list, value, limits.value))
    .filter((text) => text !== undefined && text !== '')
    .map(String);
}

/** Whether all conditions hold for the row. */
export function holds(conditions: readonly Condition[] = [], row: unknown, answers: Answers): boolean {
  return conditions.every((condition) => {
    const found = findByPointer(row, condition.at);
    const lookup = 'lookup' in condition ? condition.lookup : undefined;
    const values = (lookup ? found.flatMap((value) => lookUp(lookup, value, answers)) : found).map(toText);
    if ('not' in condition)
      return !values.some((value) => value !== undefined && condition.not.includes(value));
    const wanted =
      'is' in condition
        ? condition.is
        : findByPointer(answers[condition.among.from], condition.among.at).map(toText);
    return values.some((value) => value !== undefined && wanted.includes(value));
  });
}

/** The role by the first rule that fits; `unknown` where none does. */
export function pickRole(rules: readonly RoleRule[], row: unknown, answers: Answers): Role {
  for (const rule of rules) {
    if ('value' in rule) {
      if (holds(rule.when, row, answers)) return rule.value;
      continue;
    }
    const [name] = findByPointer(row, rule.at).map(toText);
    const role = name !== undefined && Object.hasOwn(rule.map, name) ? rule.map[name] : undefined;
    if (role) return role;
  }
  return 'unknown';
}

/** A single value as text; `null` is empty, lists and objects are no single value. */
export function toText(value: unknown): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function valuesOf(pick: JsonPick, answers: Answers, rows: readonly unknown[]): unknown[] {
  const sources = pick.from === undefined ? rows : [answers[pick.from]];
  return sources
    .filter((source) => holds(pick.when, source, answers))
    .flatMap((source) => findByPointer(source, pick.at).slice(pick.last ? -1 : 0))
    .flatMap((value) => (pick.lookup ? lookUp(pick.lookup, value, answers) : [value]));
}

/** What the row with this key says, in the list of another answer. */
function lookUp({ from, rows, key, at }: Lookup, value: unknown, answers: Answers): unknown[] {
  const wanted = toText(value);
  if (!wanted) return [];
  return findByPointer(answers[from], rows)
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter((row) => findByPointer(row, key).map(toText).includes(wanted))
    .flatMap((row) => findByPointer(row, at))
    .slice(0, limits.listItems);
}

function textBy(pick: JsonPick, value: unknown, limit: number): string | undefined {
  const raw = structuredText(value, pick.tf) ?? toText(value);
  const matched = raw !== undefined && pick.re ? matchPattern(raw, pick.re) : raw;
  if (matched === undefined) return undefined;
  // Steps such as htmlToText shorten, so they get some more than what may remain.
  const text = cutText(applyTransforms(cutText(matched, limit * 10), pick.tf), limit);
  if (!pick.map || text === '') return text;
  return Object.hasOwn(pick.map, text) ? pick.map[text] : pick.keep ? text : undefined;
}
