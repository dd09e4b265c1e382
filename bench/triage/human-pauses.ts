/**
 * How long a person takes, in seconds, after the keystroke-level model (Card, Moran and Newell 1980), which is older than
 * this program: a key of an average typist; one thought before an act that has to be decided on. Reading is what a ticket of
 * about 60 words takes, the same in every page.
 */
export const pauses = { key: 0.28, thought: 1.35, reading: 12 } as const;

/** Seconds of each reading that are really waited, so that what a page does meanwhile is done, as it is for a person. */
const reallyRead = 3;

/** What a person does, counted; what the page takes meanwhile is added as it was. */
export class HumanAgent {
  keys = 0;
  thoughts = 0;
  read = 0;
  /** Seconds in which the person waited for the page. */
  waited = 0;

  think(): void {
    this.thoughts += 1;
  }

  async readTicket(): Promise<void> {
    this.read += 1;
    await new Promise((resolve) => setTimeout(resolve, reallyRead * 1000));
  }

  /** Measures until it is done. */
  async wait<T>(until: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await until();
    this.waited += (performance.now() - start) / 1000;
    return result;
  }

  get seconds(): number {
    const { key, thought, reading } = pauses;
    return this.keys * key + this.thoughts * thought + this.read * reading + this.waited;
  }
}
