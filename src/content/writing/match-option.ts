import { plainName } from '../../core/ticket-file/header-words';
import { levelOf } from '../../core/ticket-file/order-levels';

/** A value that a field takes: the helpdesk's code, and what it is called; the first name is the one to show. */
export interface Option {
  code: string;
  names: readonly string[];
}

/** The values of a field as the helpdesk lists them. */
export interface OptionList {
  options: readonly Option[];
  /** There are more values than these. */
  isCutOff: boolean;
}

/**
 * The options that somebody means who says `wanted`: a code or a name, however it is written; "low" is "2 low", "hoch"
 * is "high", "Child" is "Parent::Child". Several only where they are called the same.
 */
export function optionsMeant(options: readonly Option[], wanted: string): Option[] {
  const said = readName(wanted);
  const isPlainly = ({ plain }: ReadName) => plain !== '' && plain === said.plain;
  const stages: ((option: Option) => boolean)[] = [
    ({ code }) => code === wanted,
    ({ names }) => names.includes(wanted),
    (option) => isPlainly(read(option).code),
    (option) => read(option).names.some(isPlainly),
  ];
  for (const stage of stages) {
    const found = options.filter(stage);
    if (found.length > 0) return found;
  }
  for (const isSame of [isSameWithoutNumber, isSamePath, isSameLevel]) {
    const found = options.filter((option) => read(option).names.some((name) => isSame(name, said)));
    // What is meant loosely must be meant clearly.
    if (found.length === 1) return found;
  }
  return [];
}

/** Whether two people mean the same value by these. */
export function isSameValue(one: string, other: string, names: readonly string[] = []): boolean {
  return optionsMeant([{ code: one, names: [one, ...names] }], other).length > 0;
}

/** What comparing needs of a name. */
interface ReadName {
  plain: string;
  /** `2 low` has a number and words. */
  number: string;
  words: string;
  level: number | undefined;
  /** `Parent::Child` is a path. */
  isPath: boolean;
  lastPart: string;
}

const separator = /::|\s>\s/;

function readName(name: string): ReadName {
  const plain = plainName(name);
  const [, number = '', words = ''] = /^(?:p|prio)?(\d{1,3})? ?(.*)$/.exec(plain) ?? [];
  const lastPart = plainName(name.split(separator).at(-1) ?? '');
  return { plain, number, words, level: levelOf(words), isPath: separator.test(name), lastPart };
}

/** Read once: desks have queues by the thousand. */
const known = new WeakMap<Option, { code: ReadName; names: readonly ReadName[] }>();

function read(option: Option): { code: ReadName; names: readonly ReadName[] } {
  const found = known.get(option) ?? { code: readName(option.code), names: option.names.map(readName) };
  known.set(option, found);
  return found;
}

/** `2 low` and `low`, but not `1 low` and `2 low`. */
function isSameWithoutNumber(one: ReadName, other: ReadName): boolean {
  return one.words === other.words && one.words !== '' && (!one.number || !other.number);
}

/** At least one of them is a path. */
function isSamePath(one: ReadName, other: ReadName): boolean {
  return one.lastPart === other.lastPart && one.isPath !== other.isPath;
}

function isSameLevel(one: ReadName, other: ReadName): boolean {
  const isSame = one.level !== undefined && one.level === other.level;
  return isSame && (!one.number || !other.number || one.number === other.number);
}
