/** Percentile by nearest rank; `NaN` without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The longest that a tick of a timer came after it was due; times and period in milliseconds. */
export function longestDelay(ticks: readonly number[], period: number): number {
  const delays = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? tick) - period);
  return Math.max(0, ...delays);
}
