/** How much is measured. */
export interface Effort {
  /** In three minutes, with fewer repetitions and without the parts that take longest. */
  isQuick: boolean;
}
