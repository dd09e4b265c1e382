/** Milliseconds since 1970 of when a ticket is due; of a mere day its end. `NaN` where that is not known. */
export function dueTime(due: string | undefined): number {
  return Date.parse(due?.length === 10 ? `${due}T23:59:59.999` : (due ?? ''));
}
