import { fitThreshold, type Judged, precisionAbove } from '../../src/core/metrics/confidence';
import type { Head, Manifest } from '../../src/core/model/manifest';
import { calibrate, temperatureFor } from '../../src/core/predict/calibration';
import { firstHoursOutput, firstOutputs, type HeadPlan, heads, ticketOutput } from '../heads';
import { fitHead } from './fit-head';
import { fitHours } from './fit-hours';
import type { Answered } from './run-examples';

/** Calibration, thresholds and covered languages of every head, fitted on rows kept aside from training. */
export function calibrateHeads(
  answered: readonly Answered[],
  targetPrecision: Readonly<Record<string, number>>,
): Record<string, Head> {
  return Object.fromEntries(
    heads.map((plan) => [plan.name, calibrateHead(plan, answered, targetPrecision[plan.name])]),
  );
}

function calibrateHead(plan: HeadPlan, answered: readonly Answered[], precision: number): Head {
  const { kind, values, name } = plan;
  const firstOutput = firstOutputs.get(name) ?? 0;
  const rows = answered.filter(({ example }) => example.targets[name] !== undefined);
  const open = { values, firstOutput, ...fitHead(plan, firstOutput, rows), languages: [], threshold: 0 };
  const head: Head =
    kind === 'quantity'
      ? { kind, ...open, hours: { firstOutput: firstHoursOutput, widen: fitHours(answered) } }
      : { kind, ...open };
  const judged = judgeAll(rows, name, head);
  const threshold = strictestThreshold(
    judged,
    rows.map(({ example }) => example.set),
    precision,
  );
  return { ...head, threshold, languages: coveredLanguages(plan, rows, judged, threshold, precision) };
}

/** What a head says of each row, and whether it is right. */
export function judgeAll(rows: readonly Answered[], name: HeadPlan['name'], head: Head): Judged[] {
  const { values, firstOutput, bias } = head;
  return rows.map(({ outputs, facts, example }) => {
    const own = outputs.subarray(firstOutput, firstOutput + values.length);
    return judge(
      calibrate(own, temperatureFor(head, facts), bias),
      values.indexOf(example.targets[name] ?? ''),
    );
  });
}

/** A set with fewer rows is judged together with the others only. */
const fewestRows = 100;

/** The highest of the thresholds that the sets need: easy tickets must not buy leave to err on hard ones. */
function strictestThreshold(judged: readonly Judged[], sets: readonly string[], precision: number): number {
  const bySet = [...new Set(sets)]
    .filter((set) => !set.startsWith('seed-'))
    .map((set) => judged.filter((_, i) => sets[i] === set))
    .filter((rows) => rows.length >= fewestRows);
  return Math.max(...[judged, ...bySet].map((rows) => fitThreshold(rows, precision)));
}

/** By how much a language may miss the precision and still be covered: each has few rows to be judged by. */
const leeway = 0.05;
/** Fewer shown answers say nothing; the threshold keeps them few anyway. */
const fewestShown = 20;

/** Languages in which what is shown is right nearly as often as it should be. English is always among them. */
function coveredLanguages(
  { languages }: HeadPlan,
  rows: readonly Answered[],
  judged: readonly Judged[],
  threshold: number,
  precision: number,
): string[] {
  return languages.filter((language) => {
    if (language === 'en') return true;
    const own = judged.filter((_, i) => rows[i].example.language === language);
    const { coverage, precision: reached } = precisionAbove(own, threshold);
    return coverage * own.length < fewestShown || reached >= precision - leeway;
  });
}

/** The most likely value, and whether it is the true one. */
function judge(probabilities: readonly number[], target: number): Judged {
  const confidence = Math.max(...probabilities);
  return { confidence, right: probabilities.indexOf(confidence) === target };
}

/** Share of real tickets that may be taken for something else. */
const mistaken = 0.02;

/** The check for texts that are no tickets: no more than a fiftieth of the tickets of any set kept aside fails it. */
export function fitFamiliarity(answered: readonly Answered[]): Manifest['familiarity'] {
  const tickets = answered.filter(({ example }) => example.targets.ticket);
  if (tickets.length === 0) return undefined;
  const sets = [...new Set(tickets.map(({ example }) => example.set))];
  const least = sets.map((set) => {
    const outputs = tickets
      .filter(({ example }) => example.set === set)
      .map((row) => row.outputs[ticketOutput])
      .sort((a, b) => a - b);
    return outputs[Math.floor(mistaken * outputs.length)];
  });
  return {
    output: ticketOutput,
    least: Math.min(...least),
    heads: heads.map(({ name }) => name).filter((name) => name !== 'sentiment'),
  };
}
