import type { Judged } from '../../src/core/metrics/confidence';
import type { LearnerResult } from './comparison';

/** Answers of about the same confidence. */
export interface Bin {
  /** Means within the bin. */
  confidence: number;
  right: number;
  answers: number;
}

/** Every answer with its confidence and whether it was right. */
export function judge({ truth, answers }: LearnerResult): Judged[] {
  return answers.map(({ value, confidence }, i) => ({ confidence, right: value === truth[i] }));
}

/** Bins with equally many answers each, least sure first, so that none rests on a handful. */
export function reliabilityBins(judged: readonly Judged[], count: number): Bin[] {
  const sorted = [...judged].sort((a, b) => a.confidence - b.confidence);
  const bins: Bin[] = [];
  for (let bin = 0; bin < count; bin++) {
    const part = sorted.slice(
      Math.round((bin * sorted.length) / count),
      Math.round(((bin + 1) * sorted.length) / count),
    );
    if (part.length === 0) continue;
    const right = part.filter((answer) => answer.right).length;
    const confidence = part.reduce((sum, answer) => sum + answer.confidence, 0) / part.length;
    bins.push({ confidence, right: right / part.length, answers: part.length });
  }
  return bins;
}

/** Precision when only the surest answers are shown, for each of `points` even shares of all answers. */
export function coverageCurve(
  judged: readonly Judged[],
  points: number,
): { coverage: number; precision: number }[] {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  return Array.from({ length: points }, (_, i) => {
    const shown = sorted.slice(0, Math.max(1, Math.round(((i + 1) * sorted.length) / points)));
    return {
      coverage: shown.length / sorted.length,
      precision: shown.filter(({ right }) => right).length / shown.length,
    };
  });
}
