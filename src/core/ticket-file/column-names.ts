import { looksLikeNumber } from './cell-shapes';
import { HistoryError } from './history-error';
import { looksLikeTime } from './times';

const maxNameLength = 120;

/**
 * Names of the columns from the first row of a table. Columns of the same name are one list; one without a name is named by
 * its place. Throws `HistoryError` if that row cannot be one of names.
 */
export function nameColumns(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const odd = filled.find((cell) => cell.length > maxNameLength || looksLikeTime(cell));
  const numbers = filled.filter(looksLikeNumber);
  if (odd !== undefined || numbers.length > filled.length / 2) {
    throw new HistoryError('no-header', [(odd ?? numbers[0]).slice(0, maxNameLength)]);
  }
  if (last < 1) throw new HistoryError('one-column');
  return cells.slice(0, last + 1).map((cell, i) => cell.trim().replace(/\s+/g, ' ') || `Column ${i + 1}`);
}

/** The name of a column by its place, for a message. */
export function columnAt(names: readonly string[], place: number): string {
  return names[place] ?? `Column ${place + 1}`;
}
