import { hasWords } from '../text/unicode';
import { findAddresses } from './addresses';
import { besidePlaceholders } from './beside-placeholders';
import { findBirthDates } from './birth-dates';
import { findCards } from './cards';
import { findEmails } from './emails';
import { foldCharacters } from './fold-characters';
import { findIbans } from './ibans';
import { findNames, nameFinders } from './names/find-names';
import { findNationalIds } from './national-ids';
import { findNetworkAddresses } from './network-addresses';
import { toOriginalSpans } from './original-offsets';
import { findPhones } from './phones';
import { findSecrets } from './secrets';
import { mergeSpans, type PersonalSpan, replaceSpans } from './spans';
import { findSpokenSecrets } from './spoken-secrets';
import { findTokens } from './tokens';
import { findSecretUrls } from './urls';

export type { PersonalKind, PersonalSpan } from './spans';

export interface RedactOptions {
  /** Names that the page knows (requester, agent, contacts): they are taken out wherever they stand. */
  names?: readonly string[];
}

export interface Redacted {
  /** The text with `[email]`, `[name]` … in the place of personal data. */
  text: string;
  /** What was taken out, as UTF-16 offsets into the text given, in order, without overlaps. */
  found: PersonalSpan[];
}

/** A placeholder may complete the cue for what stands beside it; text in practice is stable after two passes. */
const MOST_PASSES = 6;

/**
 * Takes personal data out of a text, subject or message, as it is or cleaned. Redacting twice changes nothing.
 * Linear time, never throws. Names are found where a cue stands beside them (greeting, signature, "my name is", title,
 * mail header) or where the given name is a frequent one, and then everywhere in the same text; others stay.
 */
export function redact(text: string, options: RedactOptions = {}): Redacted {
  let found: PersonalSpan[] = [];
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    if (pass > 0 && findPersonalData(besidePlaceholders(current), []).length === 0) break;
    const spans = findPersonalData(current, options.names ?? []);
    if (spans.length === 0) break;
    found = mergeSpans([...found, ...toOriginalSpans(spans, found)]);
    current = replaceSpans(text, found);
  }
  return { text: current, found };
}

function findPersonalData(text: string, names: readonly string[]): PersonalSpan[] {
  const folded = foldCharacters(text);
  const spans = [...finders.flatMap((find) => find(folded)), ...findNames(folded, names)];
  return mergeSpans(spans).filter(({ start, end }) => hasWords(folded.slice(start, end)));
}

const finders: readonly ((folded: string) => PersonalSpan[])[] = [
  findSecretUrls,
  findTokens,
  findSecrets,
  findSpokenSecrets,
  findEmails,
  findIbans,
  findCards,
  findNationalIds,
  findNetworkAddresses,
  findPhones,
  findBirthDates,
  findAddresses,
];

/**
 * Whether `redact` would change this text, kind by kind: ends with the first kind that is found. A caller with other things
 * to do can go on with them between two steps.
 */
export function* searchPersonalData(text: string): Generator<void, boolean> {
  const folded = foldCharacters(text);
  for (const find of [...finders, ...nameFinders]) {
    if (find(folded).some(({ start, end }) => hasWords(folded.slice(start, end)))) return true;
    yield;
  }
  return false;
}
