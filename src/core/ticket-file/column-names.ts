import { looksLikeNumber, looksLikeTime } from './cell-shapes';
import { HistoryError } from './history-error';

const longestName = 120;

/** Unique names from the first row of a table. Throws `HistoryError` where that row cannot be one of names. */
export function nameColumns(cells: readonly string[]): string[] {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  const odd = filled.find((cell) => cell.length > longestName || looksLikeTime(cell));
  const numbers = filled.filter(looksLikeNumber);
  if (odd !== undefined || numbers.length > filled.length / 2) {
    throw new HistoryError('no-header', [(odd ?? numbers[0]).slice(0, longestName)]);
  }
  if (last < 1) throw new HistoryError('one-column');
  const names: string[] = [];
  cells.slice(0, last + 1).forEach((cell, i) => {
    names.push(unusedName(cell.trim().replace(/\s+/g, ' ') || `Column ${i + 1}`, names));
  });
  return names;
}

function unusedName(name: string, used: readonly string[]): string {
  if (!used.includes(name)) return name;
  let number = 2;
  while (used.includes(`${name} (${number})`)) number++;
  return `${name} (${number})`;
}
