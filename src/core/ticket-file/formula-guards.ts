/** What programs put before a cell that a spreadsheet would take for a formula; it is no part of the value. */
const GUARD = /^(?:'(?=[=+\-@\t|%])|'(?=[\d.,]+$))/;
/** A number kept as text: `="00123"`. */
const TEXT_FORMULA = /^="([^"]*)"$/;

/** A cell without the sign that keeps a spreadsheet from calculating it. */
export function withoutGuard(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first !== 0x27 && first !== 0x3d) return cell;
  return cell.replace(GUARD, '').replace(TEXT_FORMULA, '$1');
}
