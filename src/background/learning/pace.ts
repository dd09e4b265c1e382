/** Tells from how much less is left than before how long the rest will take. */
export class Pace {
  private first: { left: number; at: number } | undefined;

  constructor(private readonly clock: () => number) {}

  /** Seconds, undefined as long as nothing can be told. `left` is in whatever unit takes about the same time each. */
  secondsLeft(left: number | undefined): number | undefined {
    if (left === undefined) return undefined;
    const at = this.clock();
    this.first ??= { left, at };
    const gained = this.first.left - left;
    if (gained <= 0) return undefined;
    return Math.max(0, Math.round(((left / gained) * (at - this.first.at)) / 1000));
  }
}
