import type { Judged } from '../metrics/confidence';

/** From a confidence to what it turned out to be worth: knots of a rising curve, straight in between. */
export interface ConfidenceCurve {
  from: readonly number[];
  to: readonly number[];
}

const minKnots = 3;
const maxKnots = 10;
const rowsPerKnot = 50;
/** The curve rises everywhere, so that the order of answers stays. */
const minRise = 1e-3;

/**
 * How often answers of each confidence were right on rows kept aside: isotonic regression over bins of equal size
 * (Zadrozny and Elkan, 2002). A softmax is too sure at its top wherever some labels are simply wrong. Without knots
 * where there are too few rows: then a confidence stays what it is.
 */
export function fitConfidenceCurve(judged: readonly Judged[]): ConfidenceCurve {
  const knots = Math.min(maxKnots, Math.floor(judged.length / rowsPerKnot));
  if (knots < minKnots) return { from: [], to: [] };
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const bins = Array.from({ length: knots }, (_, i) => {
    const rows = sorted.slice(
      Math.floor((i * sorted.length) / knots),
      Math.floor(((i + 1) * sorted.length) / knots),
    );
    const confidence = rows.reduce((sum, row) => sum + row.confidence, 0) / rows.length;
    // One more row, that is worth what the confidence says, keeps the curve away from 0 and 1.
    const right = (rows.filter((row) => row.right).length + confidence) / (rows.length + 1);
    return { confidence, right };
  });
  const to = makeRising(bins.map(({ right }) => right));
  return { from: bins.map(({ confidence }) => confidence), to };
}

/** The curve where a share of what is asked has answers that nobody could know. */
export function allowForUnseen({ from, to }: ConfidenceCurve, share: number): ConfidenceCurve {
  if (share === 0) return { from, to };
  if (from.length === 0) return { from: [1], to: [1 - share] };
  return { from, to: to.map((value) => value * (1 - share)) };
}

/** Outside the knots the curve goes on to 0 and to 1. */
export function followCurve({ from, to }: ConfidenceCurve, confidence: number): number {
  if (from.length === 0) return confidence;
  const next = from.findIndex((knot) => knot >= confidence);
  const upper =
    next < 0 ? { x: 1, y: Math.max(1 - minRise, to[to.length - 1]) } : { x: from[next], y: to[next] };
  const before = next < 0 ? from.length - 1 : next - 1;
  const lower = before < 0 ? { x: 0, y: 0 } : { x: from[before], y: to[before] };
  if (upper.x <= lower.x) return upper.y;
  return lower.y + ((upper.y - lower.y) * (confidence - lower.x)) / (upper.x - lower.x);
}

/** Pool adjacent violators, then at least the smallest rise from knot to knot. */
function makeRising(values: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    pools.push({ sum: value, size: 1 });
    for (let last = pools.length - 1; last > 0; last--) {
      const [one, other] = [pools[last - 1], pools[last]];
      if (one.sum / one.size <= other.sum / other.size) break;
      pools.splice(last - 1, 2, { sum: one.sum + other.sum, size: one.size + other.size });
    }
  }
  const level = pools.flatMap(({ sum, size }) => new Array<number>(size).fill(sum / size));
  const middle = (level.length - 1) / 2;
  return level.map((value, i) => Math.max(0, Math.min(1, value + (i - middle) * minRise)));
}
