import { type FeatureToken, featureTokens } from '../features/feature-tokens';
import { shareOfKnownWords } from '../features/known-words';
import { tokenRows } from '../features/token-rows';
import {
  findOccurrences,
  type Occurrences,
  type SparseVector,
  weighOccurrences,
} from '../features/wide-features';
import type { ModelPackage } from '../model/load-package';
import { cleanTicket } from '../text/clean';
import { detectLanguage } from '../text/language';
import type { TicketText } from '../ticket';
import type { TextFacts } from './abstain';

/** A ticket's text as the network takes it, with what is needed to explain the answer. */
export interface ReadText {
  text: string;
  tokens: FeatureToken[];
  occurrences: Occurrences;
  wide: SparseVector;
  rows: Int32Array;
  facts: TextFacts;
}

export function readText(ticket: TicketText, model: ModelPackage): ReadText {
  const { cleaning, features } = model.manifest;
  const { text } = cleanTicket(ticket, cleaning);
  const tokens = featureTokens(text, Math.max(features.wideTokens, features.encoderTokens));
  const occurrences = findOccurrences(tokens, features);
  const { language, sure } = detectLanguage(text);
  return {
    text,
    tokens,
    occurrences,
    wide: weighOccurrences(occurrences.buckets, model.rarity),
    rows: tokenRows(tokens, features),
    facts: {
      words: tokens.filter((token) => token.isWord).length,
      known: shareOfKnownWords(model.knownWords, features.knownBits, tokens),
      language,
      languageSure: sure,
    },
  };
}
