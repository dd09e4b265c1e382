/**
 * Makes a thing once for a key and a version, however many ask for it at once, as all open tabs do after a click. Another
 * version makes it again; what failed is tried again by the next who asks.
 */
export class MemoizeAsync<Thing> {
  private readonly known = new Map<string, { version: string; making: Promise<Thing> }>();

  get(key: string, version: string, make: () => Promise<Thing>): Promise<Thing> {
    const before = this.known.get(key);
    if (before?.version === version) return before.making;
    const made = { version, making: make() };
    this.known.set(key, made);
    made.making.catch(() => {
      if (this.known.get(key) === made) this.known.delete(key);
    });
    return made.making;
  }
}
