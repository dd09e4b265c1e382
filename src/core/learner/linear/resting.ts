/** Passes that a row's value is left alone after nothing was to be done for it. */
const passesOfRest = 3;

/**
 * Rows that are far on the right side of a value's border hardly ever come back: they are looked at in some passes only
 * (shrinking; Hsieh et al., 2008, section 3.2).
 */
export class Resting {
  private readonly left: Uint8Array;

  constructor(
    rows: number,
    private readonly values: number,
  ) {
    this.left = new Uint8Array(rows * values);
  }

  /** Writes the values that are to be looked at for a row into `which`, and returns how many they are. */
  awake(row: number, which: Int32Array): number {
    const { left, values } = this;
    let size = 0;
    for (let value = 0, at = row * values; value < values; value++, at++) {
      if (left[at] > 0) left[at]--;
      else which[size++] = value;
    }
    return size;
  }

  rest(row: number, value: number): void {
    this.left[row * this.values + value] = passesOfRest;
  }
}
