import { namesSaid } from '../features/cues/find-cues';
import { type FeatureToken, featureTokens } from '../features/feature-tokens';
import { glossText, guessByGlosses } from '../features/glosses';
import { shareOfKnownWords } from '../features/known-words';
import { type ReadableText, type TextFeatures, textFeatures } from '../features/text-features';
import type { ModelPackage } from '../model/load-package';
import { cleanTicket } from '../text/clean';
import { detectLanguage } from '../text/language';
import type { TicketText } from '../ticket';
import type { TextFacts } from './abstain';

/** A ticket's text as the heads take it, with what is needed to explain the answer. */
export interface ReadText {
  text: string;
  /** Content words in order. */
  tokens: FeatureToken[];
  features: TextFeatures;
  /** English words for the sentence encoder; empty where the text has none. */
  english: string;
  facts: TextFacts;
}

const maxTokens = 400;
/** The encoder's time grows with the text, and the matter stands at its beginning. */
const maxEncodedLength = 240;
/** A text in one of these is read as English; `und` is a short or bare one. */
const readAsEnglish = ['en', 'und'];

/** What of a package is needed to read a text. */
export interface ReadingParts extends Pick<ModelPackage, 'vocabulary' | 'knownWords' | 'glosses'> {
  manifest: Pick<ModelPackage['manifest'], 'cleaning' | 'features'>;
}

export function readText(
  ticket: TicketText,
  { manifest, vocabulary, knownWords, glosses }: ReadingParts,
): ReadText {
  const { features } = manifest;
  const readable = readTicket(ticket, manifest, glosses);
  const { text, language, languageSure, glossed } = readable;
  const tokens = featureTokens(text, maxTokens);
  const found = textFeatures(readable, features, vocabulary);
  const says = namesSaid(found.cues);
  return {
    text,
    tokens,
    features: found,
    english: glossed?.slice(0, maxEncodedLength) ?? englishOf(text, language),
    facts: {
      words: isQuotedOnly(text) ? 0 : tokens.filter((token) => token.isWord).length,
      known: shareOfKnownWords(knownWords, features.knownBits, tokens),
      language,
      languageSure,
      hasTime: says.has('noHurry') && !says.has('now') && !says.has('soon'),
      isBroken: says.has('stopped') && !says.has('thanks') && !says.has('restored'),
    },
  };
}

/** The encoder knows words in capitals less well; a text that shouts is read in small letters. */
function englishOf(text: string, language: string): string {
  if (!readAsEnglish.includes(language)) return '';
  const start = text.slice(0, maxEncodedLength);
  const capitals = start.match(/\p{Lu}/gu)?.length ?? 0;
  const small = start.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > small ? start.toLowerCase() : start;
}

/** Nothing of it are the customer's own words. */
function isQuotedOnly(text: string): boolean {
  return text.trim() !== '' && text.split('\n').every((line) => line.trim() === '' || line.startsWith('>'));
}

/** A ticket's cleaned text with its language, and in English words where it is in another one. */
export function readTicket(
  ticket: TicketText,
  { cleaning, features }: ReadingParts['manifest'],
  glosses: ReadingParts['glosses'],
): ReadableText & { languageSure: boolean } {
  const { text, subjectLength } = cleanTicket(ticket, cleaning);
  const lower = text.slice(0, features.longestText).toLowerCase();
  const { language: detected, sure } = detectLanguage(text);
  const language = detected === 'und' ? (guessByGlosses(lower, glosses) ?? detected) : detected;
  const glossed = glossText(lower, language, glosses);
  return { text, subjectLength, language, languageSure: sure, ...(glossed !== undefined && { glossed }) };
}
