/**
 * Makes a thing once for a key and a mark, however many ask for it at once, as all open tabs do after a click. Another
 * mark makes it anew; what failed is tried again by the next who asks.
 */
export function createMadeOnce<Thing>(): (
  key: string,
  mark: string,
  make: () => Promise<Thing>,
) => Promise<Thing> {
  const known = new Map<string, { mark: string; making: Promise<Thing> }>();
  return (key, mark, make) => {
    const before = known.get(key);
    if (before?.mark === mark) return before.making;
    const made = { mark, making: make() };
    known.set(key, made);
    made.making.catch(() => {
      if (known.get(key) === made) known.delete(key);
    });
    return made.making;
  };
}
