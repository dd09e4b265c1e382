/** What a long work is told to report: the share that is done, 0 to 1, never less than before. */
export type Report = (share: number) => void | Promise<void>;

/**
 * Deals out one report to steps that follow one another, by how much work each is.
 *
 * @returns a function that begins the next step, of so much work, and gives it its own report
 */
export function shareReport(report: Report, total: number): (work: number) => Report {
  let done = 0;
  return (work) => {
    const before = done;
    done += work;
    return (share) => report(Math.min(1, (before + work * share) / total));
  };
}
