import type { Head } from '../model/manifest';
import type { TextFacts } from './abstain';

/** Softmax of `outputs / temperature + bias`: calibrated probabilities that add up to 1. */
export function calibrate(
  outputs: ArrayLike<number>,
  temperature: number,
  bias: readonly number[],
): number[] {
  const scores = Array.from(outputs, (output, i) => output / temperature + bias[i]);
  const highest = Math.max(...scores);
  const exponentials = scores.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

/** Facts of a text in which a network tends to be surer than it should be, as `heat` in a manifest weighs them. */
export function heatFactors({
  language,
  languageSure,
  known,
  words,
}: TextFacts): Record<keyof Head['heat'], number> {
  return {
    otherLanguage: languageSure && language !== 'en' ? 1 : 0,
    unknownWords: 1 - known,
    fewWords: 1 / Math.sqrt(Math.max(1, words)),
  };
}

/** The temperature for one text. */
export function temperatureFor({ temperature, heat }: Head, facts: TextFacts): number {
  const { otherLanguage, unknownWords, fewWords } = heatFactors(facts);
  const rise =
    heat.otherLanguage * otherLanguage + heat.unknownWords * unknownWords + heat.fewWords * fewWords;
  return Math.max(0.05, Math.min(100, temperature * Math.exp(rise)));
}
