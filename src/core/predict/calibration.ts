import type { HeadOf } from '../model/manifest';
import type { TextFacts } from './abstain';

type Calibrated = HeadOf<'class'> | HeadOf<'ordinal'>;

/** Softmax of `scores / temperature + bias`: calibrated probabilities that add up to 1. */
export function calibrate(scores: ArrayLike<number>, temperature: number, bias: readonly number[]): number[] {
  return softmax(Array.from(scores, (score, i) => score / temperature + bias[i]));
}

export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** Facts of a text in which scores tend to be surer than they should be, as `heat` in a manifest weighs them. */
export function heatFactors({
  language,
  languageSure,
  known,
  words,
}: TextFacts): Record<keyof Calibrated['heat'], number> {
  return {
    otherLanguage: languageSure && language !== 'en' ? 1 : 0,
    unknownWords: 1 - known,
    fewWords: 1 / Math.sqrt(Math.max(1, words)),
  };
}

/** The temperature for one text. */
export function temperatureFor(
  { temperature, heat }: Pick<Calibrated, 'temperature' | 'heat'>,
  facts: TextFacts,
): number {
  const { otherLanguage, unknownWords, fewWords } = heatFactors(facts);
  const rise =
    heat.otherLanguage * otherLanguage + heat.unknownWords * unknownWords + heat.fewWords * fewWords;
  return Math.max(0.01, Math.min(100, temperature * Math.exp(rise)));
}
