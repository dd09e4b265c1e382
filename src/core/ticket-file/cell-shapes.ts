export function looksLikeNumber(cell: string): boolean {
  return readNumber(cell) !== undefined;
}

/** A plain number, with a decimal comma or point, with or without signs between thousands, without a unit. */
export function readNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (/^-?\d{1,15}(?:[.,]\d{1,10})?$/.test(text)) return Number(text.replace(',', '.'));
  const thousands = /^(-?\d{1,3})((?:[\s\u00a0\u202f'’]\d{3})+)([.,]\d{1,10})?$/.exec(text);
  if (!thousands) return undefined;
  const [, first, groups, fraction = ''] = thousands;
  return Number(`${first}${groups.replace(/\D/g, '')}${fraction.replace(',', '.')}`);
}
