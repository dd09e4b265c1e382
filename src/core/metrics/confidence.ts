/** One answer: how sure, and whether it was right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

/**
 * Expected calibration error: over `bins` equal bins of confidence, the mean gap between confidence and share right,
 * weighed by the bins' sizes (Naeini et al., 2015). 0 is perfect.
 */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const groups = Array.from({ length: bins }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of judged) {
    const group = groups[Math.min(bins - 1, Math.floor(confidence * bins))];
    group.confidence += confidence;
    group.right += right ? 1 : 0;
  }
  return groups.reduce((sum, group) => sum + Math.abs(group.confidence - group.right), 0) / judged.length;
}

/** Of the answers at or above a threshold: which share of all they are, and which share of them is right. */
export function precisionAbove(
  judged: readonly Judged[],
  threshold: number,
): { coverage: number; precision: number } {
  const shown = judged.filter(({ confidence }) => confidence >= threshold);
  const right = shown.filter((answer) => answer.right).length;
  return {
    coverage: shown.length / judged.length,
    precision: shown.length === 0 ? 1 : right / shown.length,
  };
}

/** Fewer answers than this say nothing about a precision. */
const fewest = 30;

/**
 * The lowest threshold above which the answers reach a precision; 1 where none does. Ties in confidence stay together.
 *
 * @param caution by how many standard errors the precision is to be above what is asked for
 */
export function fitThreshold(judged: readonly Judged[], precision: number, caution = 0): number {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let right = 0;
  let threshold = 1;
  sorted.forEach((answer, i) => {
    right += answer.right ? 1 : 0;
    const isLastOfTie = sorted[i + 1]?.confidence !== answer.confidence;
    if (!isLastOfTie || i + 1 < fewest) return;
    if (lowerBound(right, i + 1, caution) >= precision) threshold = answer.confidence;
  });
  return threshold;
}

/** Of the share `hits / all`, by the score interval (Wilson, 1927); the share itself for an `error` of 0. */
function lowerBound(hits: number, all: number, error: number): number {
  const share = hits / all;
  const square = error * error;
  const spread = error * Math.sqrt((share * (1 - share) + square / (4 * all)) / all);
  return (share + square / (2 * all) - spread) / (1 + square / all);
}
