/** Runs one act after the other; one that fails does not stop the next. */
export class Queue {
  private last: Promise<unknown> = Promise.resolve();

  /** Resolves or rejects with the act's own outcome, when its turn has come. */
  run<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    const next = this.last.then(act);
    this.last = next.catch(() => undefined);
    return next;
  }

  /** Resolves when everything added so far has ended. */
  async settled(): Promise<void> {
    await this.last;
  }
}
