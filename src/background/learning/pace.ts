/** Estimates the remaining time from the rate so far. */
export class Pace {
  private first: { left: number; at: number } | undefined;

  /** Seconds, undefined while the rate is unknown. `left` is in any unit of which each takes about the same time. */
  secondsLeft(left: number | undefined): number | undefined {
    if (left === undefined) return undefined;
    const at = performance.now();
    this.first ??= { left, at };
    const gained = this.first.left - left;
    if (gained <= 0) return undefined;
    return Math.max(0, Math.round(((left / gained) * (at - this.first.at)) / 1000));
  }
}
