import { plainName } from '../../core/ticket-file/header-words';
import { levelOf } from '../../core/ticket-file/order-levels';

/** A value that a field takes: the helpdesk's code, and what it is called; the first name is the one to show. */
export interface Option {
  code: string;
  names: readonly string[];
}

/**
 * The options that somebody means who says `wanted`: a code or a name, however it is written; "low" is "2 low", "hoch"
 * is "high", "Child" is "Parent::Child". Several only where they are called the same.
 */
export function optionsMeant(options: readonly Option[], wanted: string): Option[] {
  const plain = plainName(wanted);
  const isPlainly = (name: string) => plain !== '' && plainName(name) === plain;
  const stages: ((option: Option) => boolean)[] = [
    ({ code }) => code === wanted,
    ({ names }) => names.includes(wanted),
    ({ code }) => isPlainly(code),
    ({ names }) => names.some(isPlainly),
  ];
  for (const stage of stages) {
    const found = options.filter(stage);
    if (found.length > 0) return found;
  }
  const looser: ((name: string) => boolean)[] = [
    (name) => isSameWithoutNumber(name, wanted),
    (name) => lastPart(name) === lastPart(wanted) && isPartOfPath(name, wanted),
    (name) => isSameLevel(name, wanted),
  ];
  for (const stage of looser) {
    const found = options.filter(({ names }) => names.some(stage));
    // What is meant loosely must be meant clearly.
    if (found.length === 1) return found;
  }
  return [];
}

/** Whether two people mean the same value by these. */
export function isSameValue(one: string, other: string, names: readonly string[] = []): boolean {
  return optionsMeant([{ code: one, names: [one, ...names] }], other).length > 0;
}

/** `2 low` and `low`, but not `1 low` and `2 low`. */
function isSameWithoutNumber(one: string, other: string): boolean {
  const [a, b] = [numbered(one), numbered(other)];
  return a.words === b.words && a.words !== '' && (!a.number || !b.number);
}

function isSameLevel(one: string, other: string): boolean {
  const [a, b] = [numbered(one), numbered(other)];
  const level = levelOf(a.words);
  return (
    level !== undefined && level === levelOf(b.words) && (!a.number || !b.number || a.number === b.number)
  );
}

function numbered(name: string): { number: string; words: string } {
  const [, number = '', words = ''] = /^(?:p|prio)?(\d{1,3})? ?(.*)$/.exec(plainName(name)) ?? [];
  return { number, words };
}

const separator = /::|\s>\s/;

function lastPart(name: string): string {
  return plainName(name.split(separator).at(-1) ?? '');
}

/** At least one of them is a path. */
function isPartOfPath(one: string, other: string): boolean {
  return separator.test(one) !== separator.test(other);
}
