const times = [
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:$|[T\s])/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?:$|[,\s])/,
  /^\d{1,2}[-/ ]\p{L}{3,9}\.?[-/ ]\d{2,4}(?:$|[,\s])/u,
  /^(?:\p{L}{2,9},? )?\p{L}{3,9}\.? \d{1,2},? \d{4}(?:$|[,\s])/u,
  /^\d{4}年\d{1,2}月\d{1,2}日/,
];
const longestTime = 40;

/** A day or a point in time as helpdesks write them. */
export function looksLikeTime(cell: string): boolean {
  return cell.length <= longestTime && /\d/.test(cell) && times.some((pattern) => pattern.test(cell));
}

export function looksLikeNumber(cell: string): boolean {
  return readNumber(cell) !== undefined;
}

/** A plain number, with a decimal comma or point, without a unit. */
export function readNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (!/^-?\d{1,15}(?:[.,]\d{1,10})?$/.test(text)) return undefined;
  return Number(text.replace(',', '.'));
}

/** Year first or day first with dots (never month first) become ISO 8601 without a zone; others are undefined. */
export function readTime(cell: string): string | undefined {
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(.*)$/.exec(cell.trim());
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$/.exec(cell.trim());
  const [year, month, day, after] = yearFirst
    ? yearFirst.slice(1)
    : dayFirst
      ? [dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]]
      : [];
  if (year === undefined || Number(month) > 12 || Number(day) > 31) return undefined;
  const time = /^[T,\s]*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/.exec(after);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!time || /\d\s*[ap]\.?m\b/i.test(after)) return date;
  return `${date}T${time[1].padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}${(time[4] ?? '').replace(/(\d\d)(\d\d)$/, '$1:$2')}`;
}
