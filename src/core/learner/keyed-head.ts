import type { DeskHead } from './head-file';
import { type HashKey, sipHash } from './sip-hash';

/** Columns by keyed hashes, looked up by plain ones. */
class KeyedColumns extends Map<number, number> {
  readonly #key: HashKey;

  constructor(columns: ReadonlyMap<number, number>, key: HashKey) {
    super();
    this.#key = key;
    for (const [hash, column] of columns) super.set(hash, column);
  }

  override get(hash: number): number | undefined {
    return super.get(sipHash(hash, this.#key));
  }

  override has(hash: number): boolean {
    return super.has(sipHash(hash, this.#key));
  }
}

/** A head that was learned from keyed grams, ready to be asked about plain tickets. It cannot be packed again. */
export function withHashKey<Head extends DeskHead>(head: Head, key: HashKey): Head {
  const { features } = head;
  const columns = new KeyedColumns(features.vocabulary.columns, key);
  return { ...head, features: { ...features, vocabulary: { ...features.vocabulary, columns } } };
}
