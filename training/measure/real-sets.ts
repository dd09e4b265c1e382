/** Whether a set holds other people's tickets, not what we wrote ourselves. */
export function isReal(set: string): boolean {
  return !/^(seed|strangers|prose)/.test(set);
}
