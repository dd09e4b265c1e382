import { fitThreshold, type Judged, precisionAbove } from '../../src/core/metrics/confidence';
import type { Head } from '../../src/core/model/manifest';
import type { NoiseThresholds } from '../../src/core/noise/find-noise';
import { type Distributions, distributionsOf, ownShares } from '../../src/core/predict/distributions';
import { writtenSource } from '../data/labelled-rows';
import { type HeadPlan, heads } from '../heads';
import { noiseOf } from '../measure/held-noise';
import { judgeRow } from '../measure/judge';
import type { Parameters } from '../parameters';
import type { HeldOut } from './cross-fit';
import { fitCalibration } from './fit-calibration';
import { fitJoin } from './fit-join';
import { fitMinutes } from './fit-minutes';
import { fitTags } from './fit-tags';

/** Every head with its calibration, thresholds and covered languages, and the gate of noise. */
export interface CalibratedHeads {
  heads: Record<string, Head>;
  noise: NoiseThresholds;
}

/** @param held what models say of rows that they have seen neither the fold nor the source of */
export function calibrateHeads(held: readonly HeldOut[], parameters: Parameters): CalibratedHeads {
  const open: Record<string, Head> = Object.fromEntries(
    heads.map((plan) => [plan.name, openHead(plan, held)]),
  );
  const joined = joinMinutes({ ...open, severity: joinSeverity(open, held) }, held);
  const shares = held.map(({ scores, facts }) => distributionsOf({ heads: joined }, scores, facts));
  const finished = Object.fromEntries(
    heads.map(({ name }) => [name, withThreshold(name, joined[name], held, shares, parameters)]),
  );
  return { heads: finished, noise: noiseThresholds(held, shares, parameters) };
}

function openHead(plan: HeadPlan, held: readonly HeldOut[]): Head {
  const common = { values: [...plan.values], firstScore: plan.firstScore, languages: [], threshold: 0 };
  switch (plan.kind) {
    case 'class':
      return { kind: 'class', ...common, ...fitCalibration(plan, held) };
    case 'ordinal': {
      const none = { weights: plan.values.map(() => []), bias: plan.values.map(() => 0) };
      return { kind: 'ordinal', ...common, ...fitCalibration(plan, held), joined: none };
    }
    case 'tags':
      return { kind: 'tags', ...common, ...fitTags(held) };
    case 'quantity':
      return { kind: 'quantity', ...common, spans: [0, 1], joined: { weights: [[]], bias: [0] } };
  }
}

function joinSeverity(open: Readonly<Record<string, Head>>, held: readonly HeldOut[]): Head {
  const { severity } = open;
  if (severity.kind !== 'ordinal') throw new TypeError('Severity is a head of levels.');
  const shares = held.map(({ scores, facts }) =>
    Object.fromEntries(
      Object.entries(open).flatMap(([name, head]) =>
        head.kind === 'quantity' ? [] : [[name, ownShares(head, scores, facts)]],
      ),
    ),
  );
  return { ...severity, joined: fitJoin(held, shares) };
}

function joinMinutes(
  heads: Readonly<Record<string, Head>>,
  held: readonly HeldOut[],
): Readonly<Record<string, Head>> {
  const { effort, ...others } = heads;
  if (effort.kind !== 'quantity') throw new TypeError('Effort is a quantity.');
  const shares = held.map(({ scores, facts }) => distributionsOf({ heads: others }, scores, facts));
  return { ...heads, effort: { ...effort, ...fitMinutes(held, shares) } };
}

/** A source with fewer rows is judged together with the others only. */
const minRows = 150;

function withThreshold(
  name: HeadPlan['name'],
  head: Head,
  held: readonly HeldOut[],
  shares: readonly Distributions[],
  { targetPrecision }: Parameters,
): Head {
  const judged = held.map(({ row }, i) => judgeRow(name, head, shares[i], row.labels));
  const kinds = [
    judged,
    judged.filter((_, i) => held[i].row.source === writtenSource),
    judged.filter((_, i) => held[i].row.source !== writtenSource),
  ];
  const threshold = Math.max(
    ...kinds.filter((rows) => rows.length >= minRows).map((rows) => fitThreshold(rows, targetPrecision)),
  );
  return { ...head, threshold, languages: coveredLanguages(held, judged, threshold, targetPrecision) };
}

/** By how much a language may miss the precision and still be covered: each has few rows to be judged by. */
const leeway = 0.06;
/** Fewer shown answers say nothing; the threshold keeps them few anyway. */
const minShown = 20;
/** Languages of the written tickets with enough of them. */
const candidates = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja'];

/** Languages in which what is shown is right nearly as often as it should be. English is always among them. */
function coveredLanguages(
  held: readonly HeldOut[],
  judged: readonly Judged[],
  threshold: number,
  precision: number,
): string[] {
  return candidates.filter((language) => {
    if (language === 'en') return true;
    const own = judged.filter((_, i) => held[i].row.language === language);
    const { coverage, precision: reached } = precisionAbove(own, threshold);
    return coverage * own.length < minShown || reached >= precision - leeway;
  });
}

/** A mail that is less likely automatic is none of those that thresholds are fitted on. */
const minAutomatic = 0.02;
/** No probability reaches it. */
const never = 2;

/**
 * The lowest probabilities of `automatic` above which what is called noise asks for nothing often enough: where only the
 * model says so, and, together with those and with what is noise by a fixed phrase, where the mail has the shape of a kind of
 * noise as well. What asks for something is no candidate. Shapes are those of mails, which only the written tickets hold.
 */
function noiseThresholds(
  held: readonly HeldOut[],
  shares: readonly Distributions[],
  { noisePrecision }: Parameters,
): NoiseThresholds {
  const place = heads[0].values.indexOf('automatic');
  const certain: Judged[] = [];
  const shaped: Judged[] = [];
  const others: (Judged & { isMail: boolean })[] = [];
  for (const [i, row] of held.entries()) {
    const confidence = shares[i].type[place];
    const right = row.row.labels.kind === 'automatic';
    const isMail = row.row.source === writtenSource;
    const withShape = noiseOf(row, shares[i], { threshold: never, withShape: 0 });
    const isCertain = withShape?.from === 'phrase';
    if (isCertain && isMail) certain.push({ confidence: 1, right });
    if (isCertain || confidence < minAutomatic) continue;
    if (withShape && isMail) shaped.push({ confidence, right });
    if (!withShape && noiseOf(row, shares[i], { threshold: 0, withShape: never }))
      others.push({ confidence, right, isMail });
  }
  const threshold = fitThreshold(others, noisePrecision);
  const taken = others.filter(({ confidence, isMail }) => isMail && confidence >= threshold);
  const both = [...certain, ...taken.map(({ right }) => ({ confidence: 1, right })), ...shaped];
  return { threshold, withShape: fitThreshold(both, noisePrecision) };
}
