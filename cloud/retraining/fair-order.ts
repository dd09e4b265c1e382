/**
 * The same things in an order in which each owner's first comes before anybody's second, and so on: whoever has hundreds keeps
 * nobody waiting who has one. Owners stay in the order in which they first come.
 */
export function fairOrder<Item>(items: readonly Item[], ownerOf: (item: Item) => string): Item[] {
  const places = new Map<string, number>();
  return items
    .map((item) => {
      const place = places.get(ownerOf(item)) ?? 0;
      places.set(ownerOf(item), place + 1);
      return { item, place };
    })
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
