import { featureTokens } from '../features/feature-tokens';
import type { CorrectedHead } from '../learner/corrections';
import type { DeskTicket } from '../learner/desk-ticket';
import { explainScore } from '../learner/explain-score';
import { hashGrams } from '../learner/gram-hashes';
import type { DeskHead } from '../learner/head-file';
import { answerNumber, type NumberHead } from '../learner/learn-number';
import { answerTags, type TagsHead } from '../learner/learn-tags';
import { answerValue, reachesThreshold, type ValueAnswer, type ValuesHead } from '../learner/learn-values';
import { reasonOfDoubt } from '../predict/abstain';
import { strongestWords } from '../predict/reasons';
import type { AbstainReason, Alternative, Span, Suggestion } from '../suggestion';
import type { RedactedText } from './desk-text';

/** A ticket that a desk's heads are asked about. */
export interface AskedTicket {
  /** Redacted, as the rows are that heads are learned from. */
  ticket: DeskTicket;
  /** The text that the card shows: subject, line break, body. */
  text: string;
  placeOf: RedactedText['placeOf'];
}

/** A head's answer for a ticket, independent of the head's name and of the caller. */
export type DeskAnswer = Pick<
  Suggestion,
  'kind' | 'value' | 'confidence' | 'alternatives' | 'why' | 'abstained' | 'range'
>;

/** Other values that are told; the rest is in the list of all. */
const maxAlternatives = 8;
/** Minimum confidence of an answer that comes from labels of similar tickets. */
const correctedThreshold = 0.8;
/** Number of tokens whose words are examined. */
const maxTokens = 2000;

export function answerWithHead(head: DeskHead, asked: AskedTicket): DeskAnswer {
  if (head.kind === 'number') return answerWithNumber(head, asked);
  if (head.kind === 'tags') return answerWithTags(head, asked);
  return describeValue(head, head, answerValue(head, asked.ticket), asked);
}

/** See `answerWithHead`; with what an agent said of similar tickets since the head was learned. */
export function answerCorrected(
  head: ValuesHead,
  corrected: CorrectedHead,
  asked: AskedTicket,
): DeskAnswer & { isCorrected: boolean } {
  const answer = corrected.answer(asked.ticket);
  const { values } = corrected;
  const isCorrected = answerValue(head, asked.ticket).value !== answer.value;
  // The head's measured precision does not apply to an answer that is not its own.
  const thresholds = isCorrected ? values.map(() => correctedThreshold) : head.thresholds;
  return { ...describeValue(head, { values, thresholds }, answer, asked), isCorrected };
}

/**
 * The answer with the other values, the likeliest first. Where another value is likelier than the answer, which the
 * balance between rare and frequent values decides, nothing is sure: the likeliest is told then, so that no answer stands
 * above values that are likelier than itself.
 */
function describeValue(
  head: ValuesHead,
  { values, thresholds }: Pick<ValuesHead, 'values' | 'thresholds'>,
  answer: ValueAnswer,
  asked: AskedTicket,
): DeskAnswer {
  const ranked = values
    .map((value, i): Alternative => ({ value, confidence: answer.probabilities[i] }))
    .sort(
      (a, b) =>
        b.confidence - a.confidence || Number(b.value === answer.value) - Number(a.value === answer.value),
    );
  const [{ value, confidence }, ...others] = ranked;
  const isSure = value === answer.value && reachesThreshold({ values, thresholds }, answer);
  const abstained = isSure ? undefined : (reasonOfText(head, asked) ?? reasonOfDoubt(ranked));
  return {
    kind: head.kind,
    value,
    confidence,
    alternatives: head.kind === 'ordinal' ? others : others.slice(0, maxAlternatives),
    why: explain(head, asked, head.values.indexOf(value)),
    ...(abstained && { abstained }),
  };
}

function answerWithTags(head: TagsHead, asked: AskedTicket): DeskAnswer {
  const ranked = answerTags(head, asked.ticket)
    .map((tag, i) => ({
      ...tag,
      isSuggested: head.thresholds[i] < 1 && tag.confidence >= head.thresholds[i],
    }))
    .sort((a, b) => Number(b.isSuggested) - Number(a.isSuggested) || b.confidence - a.confidence);
  const suggested = ranked.filter(({ isSuggested }) => isSuggested).slice(0, maxAlternatives);
  const [{ value, confidence }] = ranked;
  const abstained = suggested.length > 0 ? undefined : (reasonOfText(head, asked) ?? 'low-confidence');
  return {
    kind: 'tags',
    value,
    confidence,
    alternatives: suggested.slice(1).map(({ value, confidence }) => ({ value, confidence })),
    why: explain(head, asked, head.values.indexOf(value)),
    ...(abstained && { abstained }),
  };
}

/** About 80 % of the tickets held out lay in the range, which is therefore what the answer is sure of. */
const rangeCoverage = 0.8;

function answerWithNumber(head: NumberHead, asked: AskedTicket): DeskAnswer {
  const { low, middle, high } = answerNumber(head, asked.ticket);
  const abstained = reasonOfText(head, asked);
  return {
    kind: 'quantity',
    value: String(Number(middle.toPrecision(2))),
    confidence: rangeCoverage,
    alternatives: [],
    why: explain(head, asked, 0),
    range: { low, high },
    ...(abstained && { abstained }),
  };
}

/** What is wrong with the text itself, for every head. */
function reasonOfText({ features }: DeskHead, { ticket }: AskedTicket): AbstainReason | undefined {
  const { hashes } = hashGrams(ticket, features.longestText).words;
  if (hashes.length === 0) return 'too-short';
  return hashes.some((hash) => features.vocabulary.columns.has(hash)) ? undefined : 'unlike-anything-seen';
}

/** The words that moved the score of a value: of a number up or down, else for the value. */
function explain(head: DeskHead, { ticket, text, placeOf }: AskedTicket, value: number): Span[] {
  // A value that only corrections know has no weights.
  if (value < 0) return [];
  const tokens = featureTokens(text, maxTokens);
  const weights = new Float64Array(tokens.length);
  let first = 0;
  for (const share of explainScore(head.table, head.features, ticket, value)) {
    const place = placeOf(share.start, share.end);
    if (!place) continue;
    while (first > 0 && tokens[first - 1].end > place.start) first--;
    while (first < tokens.length && tokens[first].end <= place.start) first++;
    let last = first;
    while (last < tokens.length && tokens[last].start < place.end) last++;
    for (let token = first; token < last; token++) weights[token] += share.weight / (last - first);
  }
  const isNumber = head.kind === 'number';
  return strongestWords(tokens, text, (token) => (isNumber ? Math.abs(weights[token]) : weights[token]));
}
