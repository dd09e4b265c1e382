/** The items with the largest values above 0, of however many are offered. */
export class Nearest<Item> {
  private readonly kept: { value: number; item: Item }[] = [];
  /** What is not above it is not kept. */
  least = 0;

  constructor(private readonly most: number) {}

  offer(value: number, item: Item): void {
    if (value <= this.least) return;
    this.kept.push({ value, item });
    if (this.kept.length >= 2 * this.most) this.cut();
  }

  /** The nearest first. */
  list(): Item[] {
    this.cut();
    return this.kept.map(({ item }) => item);
  }

  private cut(): void {
    this.kept.sort((a, b) => b.value - a.value);
    this.kept.length = Math.min(this.kept.length, this.most);
    if (this.kept.length === this.most) this.least = this.kept[this.most - 1].value;
  }
}
