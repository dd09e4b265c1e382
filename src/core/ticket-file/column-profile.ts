import { looksLikeNumber, readNumber } from './cell-shapes';
import { mayBeClock, readDuration } from './durations';
import type { Cell } from './records';
import { looksLikeEpoch, looksLikeTime, numericDate } from './times';

/** Statistics of a column's content from which its kind is guessed. Counts are of its filled cells. */
export interface ColumnProfile {
  name: string;
  filled: number;
  meanLength: number;
  times: number;
  /** Seconds or milliseconds since 1970; they are numbers, too. */
  epochs: number;
  /** Dates in numbers alone whose first, and whose second, number is no month. */
  dayFirst: number;
  monthFirst: number;
  /** Durations with a unit or a colon. */
  durations: number;
  /** Durations that may be a time of day. */
  clocks: number;
  numbers: number;
  /** Numbers below 0. */
  negative: number;
  /** Numbers with a fraction. */
  fractions: number;
  /** Cells of several lines. */
  multiline: number;
  /** Cells that are lists, or have several parts between separators. */
  several: number;
  /** Cells that are lists in the file itself. */
  lists: number;
  /** Values with their counts, most frequent first; at most `maxDistinct`. */
  values: readonly [string, number][];
  /** The parts of lists with their counts, most frequent first; at most `maxDistinct`. */
  items: readonly [string, number][];
  /** More different values than are counted. */
  hasMore: boolean;
  /** Different values by cells, 0 to 1, as far as values were counted. */
  uniqueShare: number;
  /** What separates the parts of a cell. */
  separator: string;
}

export const maxDistinct = 2000;
/** A longer value is free text. */
const maxValueLength = 200;
const separators = [',', ';', '|'];

/** Looks at the cells of one column, one after the other, in bounded memory. */
export class ColumnObserver {
  private filled = 0;
  private length = 0;
  private times = 0;
  private epochs = 0;
  private dayFirst = 0;
  private monthFirst = 0;
  private durations = 0;
  private clocks = 0;
  private numbers = 0;
  private negative = 0;
  private fractions = 0;
  private multiline = 0;
  private readonly values = new Counter();
  private readonly items = new Counter();
  private readonly separated = new Map<string, number>();
  private lists = 0;

  constructor(
    private readonly name: string,
    /** What separates parts where no other separator does: a space in columns of tags. */
    private readonly lastSeparator: string | undefined,
  ) {}

  see(cell: Cell): void {
    this.filled++;
    const isList = typeof cell !== 'string';
    const text = isList ? cell.join(', ') : cell.trim();
    this.length += text.length;
    if (text.includes('\n')) this.multiline++;
    this.values.count(text);
    if (isList) {
      this.lists++;
      for (const item of cell) this.items.count(item);
      return;
    }
    if (looksLikeTime(text)) this.seeTime(text);
    else if (looksLikeNumber(text)) this.seeNumber(text);
    else if (readDuration(text) !== undefined) {
      this.durations++;
      if (mayBeClock(text)) this.clocks++;
    }
    if (text.length <= maxValueLength) this.seeParts(text);
  }

  profile(): ColumnProfile {
    const { name, filled, times, numbers, negative, fractions, multiline, values, items } = this;
    const { epochs, dayFirst, monthFirst, durations, clocks } = this;
    const [separator = '', separated = 0] = [...this.separated].sort((a, b) => b[1] - a[1])[0] ?? [];
    return {
      ...{ name, filled, times, numbers, negative, fractions, multiline },
      ...{ epochs, dayFirst, monthFirst, durations, clocks },
      meanLength: this.length / Math.max(1, filled),
      several: this.lists + separated,
      lists: this.lists,
      values: values.sorted(),
      items: items.sorted(),
      hasMore: values.isFull || items.isFull,
      uniqueShare: values.distinct / Math.max(1, values.counted),
      separator: this.lists > 0 ? '' : separator,
    };
  }

  private seeTime(text: string): void {
    this.times++;
    const date = numericDate(text);
    if (date && date.first > 12) this.dayFirst++;
    if (date && date.second > 12) this.monthFirst++;
  }

  private seeNumber(text: string): void {
    const number = readNumber(text) ?? 0;
    this.numbers++;
    if (looksLikeEpoch(text)) this.epochs++;
    if (number < 0) this.negative++;
    if (!Number.isInteger(number)) this.fractions++;
  }

  private seeParts(text: string): void {
    const found = separators.find((each) => text.includes(each));
    const separator =
      found ?? (this.lastSeparator && text.includes(this.lastSeparator) ? this.lastSeparator : undefined);
    if (separator !== undefined) this.separated.set(separator, (this.separated.get(separator) ?? 0) + 1);
    const parts = separator === undefined ? [text] : splitCell(text, separator);
    for (const part of parts) this.items.count(part);
  }
}

/** The parts of a cell, each once. */
export function splitCell(text: string, separator: string): string[] {
  const parts = separator === '' ? [text] : text.split(separator);
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '');
}

/** Counts values until there are too many different ones. */
class Counter {
  private readonly counts = new Map<string, number>();
  /** Number of values up to which every different one is remembered. */
  counted = 0;
  isFull = false;

  count(value: string): void {
    const known = this.counts.get(value);
    if (known !== undefined) this.counts.set(value, known + 1);
    else if (value.length > maxValueLength || this.counts.size >= maxDistinct) this.isFull = true;
    else this.counts.set(copyText(value), 1);
    if (!this.isFull) this.counted++;
  }

  get distinct(): number {
    return this.counts.size;
  }

  sorted(): [string, number][] {
    return [...this.counts].sort((a, b) => b[1] - a[1]);
  }
}

/** A piece of a text keeps the whole text in memory; a copy does not. */
export function copyText(text: string): string {
  return ` ${text}`.slice(1);
}
