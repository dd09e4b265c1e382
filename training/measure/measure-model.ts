import { accuracy, macroF1, quadraticKappa } from '../../src/core/metrics/classification';
import { calibrationError, type Judged, precisionAbove } from '../../src/core/metrics/confidence';
import { mean } from '../../src/core/metrics/numbers';
import type { Head, Manifest } from '../../src/core/model/manifest';
import { type Distributions, spanShares } from '../../src/core/predict/distributions';
import { minutesRange } from '../../src/core/predict/minutes';
import { likelyTag } from '../../src/core/predict/suggest';
import type { HeldOut } from '../fit/cross-fit';
import { type HeadPlan, headNamed, heads, minutesTarget, targetOf } from '../heads';
import { chosenValue, judgeRow } from './judge';

/** A row that a model has not seen, with its calibrated answer. */
export interface Measured extends HeldOut {
  shares: Distributions;
  heads: Readonly<Record<string, Head>>;
  /** Called noise by the gate. */
  isNoise: boolean;
}

export type Metrics = Manifest['metrics'];

/** Every number of every head on the rows of one kind, by `head`. */
export function measureAll(rows: readonly Measured[]): Metrics {
  const measured = heads.map(({ name }) => [name, round(measureHead(name, rows))] as const);
  return { ...Object.fromEntries(measured), noise: round(measureNoise(rows)) };
}

function measureHead(name: HeadPlan['name'], rows: readonly Measured[]): Record<string, number> {
  const judged = rows.map((row) => judgeRow(name, row.heads[name], row.shares, row.row.labels));
  const shown = rows.map((row, i) => judged[i].confidence >= row.heads[name].threshold);
  const common = { rows: rows.length, ...measureConfidence(judged, shown) };
  if (name === 'risk') return { ...common, macro_f1: riskF1(rows) };
  if (name === 'effort') return { ...common, ...measureMinutes(rows) };
  const truth = rows.map(({ row }) => targetOf(name, row.labels));
  const said = rows.map((row) => chosenValue(row.heads[name], row.shares[name]));
  return {
    ...common,
    macro_f1: macroF1(truth, said),
    ...(name === 'severity' && measureLevels(truth, said)),
  };
}

function measureConfidence(judged: readonly Judged[], shown: readonly boolean[]): Record<string, number> {
  const visible = judged.filter((_, i) => shown[i]);
  const sure = precisionAbove(judged, 0.9);
  return {
    accuracy: mean(judged.map(({ right }) => Number(right))),
    ece: calibrationError(judged),
    shown: visible.length / judged.length,
    precision_shown: visible.length === 0 ? 1 : mean(visible.map(({ right }) => Number(right))),
    sure_90: sure.coverage,
    error_90: 1 - sure.precision,
  };
}

function measureLevels(truth: readonly number[], said: readonly number[]): Record<string, number> {
  const grave = truth.map((level, i) => [level, said[i]]).filter(([level]) => level <= 1);
  return {
    qwk: quadraticKappa(truth, said, 5),
    within_one: mean(truth.map((level, i) => Number(Math.abs(level - said[i]) <= 1))),
    grave_rows: grave.length,
    grave_as_mild: grave.length === 0 ? 0 : mean(grave.map(([, level]) => Number(level >= 3))),
  };
}

function riskF1(rows: readonly Measured[]): number {
  const { values } = headNamed('risk');
  const scores = values.map((risk, i) => {
    const truth = rows.map(({ row }) => row.labels.risk.some((each) => each === risk));
    const said = rows.map(({ shares }) => shares.risk[i] >= likelyTag);
    const hits = truth.filter((is, at) => is && said[at]).length;
    const total = truth.filter(Boolean).length + said.filter(Boolean).length;
    return total === 0 ? 1 : (2 * hits) / total;
  });
  return mean(scores);
}

function measureMinutes(rows: readonly Measured[]): Record<string, number> {
  const answers = rows.map(({ row, scores, facts, shares, heads: own }) => {
    const { effort } = own;
    if (effort.kind !== 'quantity') throw new TypeError('Effort is a quantity.');
    const range = minutesRange(effort.spans, spanShares(effort, shares, scores, facts));
    const truth = Math.expm1(minutesTarget(row.labels));
    const [low, high] = row.labels.minutes;
    return {
      inside: Number(range.middle >= low && range.middle <= high),
      covered: Number(truth >= range.low && truth <= range.high),
      ratio: (range.high + 1) / (range.low + 1),
    };
  });
  const ratios = answers.map(({ ratio }) => ratio).sort((a, b) => a - b);
  return {
    middle_inside: mean(answers.map(({ inside }) => inside)),
    coverage: mean(answers.map(({ covered }) => covered)),
    ratio: ratios[Math.floor(ratios.length / 2)] ?? 0,
  };
}

function measureNoise(rows: readonly Measured[]): Record<string, number> {
  const truth = rows.map(({ row }) => row.labels.kind === 'automatic');
  const said = rows.map(({ isNoise }) => isNoise);
  const hits = truth.filter((is, i) => is && said[i]).length;
  return {
    rows: truth.filter(Boolean).length,
    precision: hits / Math.max(1, said.filter(Boolean).length),
    recall: hits / Math.max(1, truth.filter(Boolean).length),
    accuracy: accuracy(truth.map(String), said.map(String)),
  };
}

function round(numbers: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
  );
}
