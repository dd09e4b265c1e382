import type { Alternative } from '../suggestion';

/** A second topic this near to the first is named as well. */
const nearlyAsSure = 0.7;
const minConfidence = 0.2;
/** In a text that lists several matters, a second topic of this share is named. */
const minInList = 0.15;
/** Lines that begin as items of a list do, or a second request in words. */
const item = /^\s*(?:\d{1,2}[.):]|[-*•–]|[a-c]\))\s+\S/gmu;
const another =
  /(?<![\p{L}])(?:also|another thing|second(?:ly)?|on top of that|one more thing|außerdem|zweitens|zudem|noch etwas|aussi|deuxièmement|par ailleurs|autre chose|además|segundo|también|otra cosa|além disso|também|segundo|outra coisa|inoltre|secondo|anche|un'altra cosa|bovendien|ten tweede|daarnaast|ook|ponadto|po drugie|dodatkowo|przy okazji)(?![\p{L}])|また、|それから|もう一つ|二つ目/iu;

/**
 * A second topic of a ticket with several matters; undefined where there is one.
 *
 * @param ranked topics, the likeliest first
 */
export function secondMatter([first, second]: readonly Alternative[], text: string): string | undefined {
  if (!first || !second || second.value === 'other' || first.value === 'other') return undefined;
  const isNear = second.confidence >= minConfidence && second.confidence >= nearlyAsSure * first.confidence;
  const listsMatters = (text.match(item)?.length ?? 0) >= 2 || another.test(text);
  return isNear || (listsMatters && second.confidence >= minInList) ? second.value : undefined;
}
