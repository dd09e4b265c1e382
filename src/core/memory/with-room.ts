/** The numbers in an array of at least that length; one that is too short becomes a quarter longer, so that growing stays cheap. */
export function withRoom<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (numbers.length >= length) return numbers;
  const Kind = numbers.constructor as new (size: number) => Numbers;
  const longer = new Kind(Math.max(length, Math.ceil(1.25 * numbers.length)));
  longer.set(numbers);
  return longer;
}
