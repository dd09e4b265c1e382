/** Tells from how far something has come how long the rest will take. */
export class Pace {
  private first: { done: number; at: number } | undefined;

  constructor(private readonly clock: () => number) {}

  /** Seconds, undefined as long as nothing can be told. */
  secondsLeft(done: number, expected: number | undefined): number | undefined {
    const at = this.clock();
    this.first ??= { done, at };
    const gained = done - this.first.done;
    if (gained <= 0 || expected === undefined) return undefined;
    return Math.max(0, Math.round((((expected - done) / gained) * (at - this.first.at)) / 1000));
  }
}
