import * as v from 'valibot';
import type { TicketText } from '../ticket';
import { dropDisclaimers } from './disclaimers';
import { decodeEntities } from './html-entities';
import { htmlToText, looksLikeHtml } from './html-to-text';
import { dropLinkTargets } from './link-targets';
import { restoreLineBreaks } from './lost-line-breaks';
import { shortenMachineText } from './machine-text';
import { dropLeadingHeader } from './mail-headers';
import { dropMarkup, dropRules } from './markup';
import { dropQuotedReplies } from './quotes';
import { dropSignature } from './signature';
import { cleanSubject, hasForwardPrefix } from './subject';
import { tokenize } from './tokens';
import { collapseWhitespace, cutText, normaliseCharacters } from './unicode';

const PositiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How text is cleaned. Travels in the model package, so that a model always sees what it was trained on. */
export const CleaningSettings = v.object({
  version: v.literal(1),
  /** UTF-16 units of a whole ticket. */
  maximumLength: PositiveInteger,
  /** UTF-16 units of the subject. */
  maximumSubjectLength: PositiveInteger,
  dropQuotes: v.boolean(),
  dropSignatures: v.boolean(),
  dropDisclaimers: v.boolean(),
  /** Lines kept of one run of stack frames. */
  stackFrames: PositiveInteger,
  /** Lines kept of one run of log lines. */
  logLines: PositiveInteger,
  /** UTF-16 units kept of a run without spaces. */
  unbrokenRun: PositiveInteger,
});
export type CleaningSettings = v.InferOutput<typeof CleaningSettings>;

export const defaultCleaning: CleaningSettings = {
  version: 1,
  maximumLength: 4000,
  maximumSubjectLength: 300,
  dropQuotes: true,
  dropSignatures: true,
  dropDisclaimers: true,
  stackFrames: 4,
  logLines: 8,
  unbrokenRun: 300,
};

export function isDefaultCleaning(settings: CleaningSettings): boolean {
  const names = Object.keys(defaultCleaning) as (keyof CleaningSettings)[];
  return names.every((name) => settings[name] === defaultCleaning[name]);
}

/** Each pass may uncover more (a signature above a dropped quote); text in practice is stable after two. */
const MOST_PASSES = 6;

/** The customer's own words of one message: plain text, `\n` between lines. Not cut. Never throws; linear time. */
export function cleanMessage(text: string, settings: CleaningSettings): string {
  return cleanFully(text, settings, false);
}

function cleanFully(text: string, settings: CleaningSettings, isForward: boolean): string {
  let current = text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = cleanOnce(current, settings, isForward && pass === 0);
    if (next === current) break;
    current = next;
  }
  return current;
}

function cleanOnce(text: string, settings: CleaningSettings, isForward: boolean): string {
  let result = normaliseCharacters(text);
  result = looksLikeHtml(result)
    ? htmlToText(result, isForward || !settings.dropQuotes)
    : decodeEntities(result);
  result = normaliseCharacters(result)
    .replace(/ {2,}/g, ' ')
    .replace(/\n\s+\n/g, '\n\n');
  result = dropMarkup(dropLinkTargets(result));
  if (settings.dropQuotes) result = restoreLineBreaks(result);
  if (settings.dropDisclaimers) result = dropDisclaimers(result);
  const dropOwnSignature = (own: string) => (settings.dropSignatures ? dropSignature(own) : own);
  if (settings.dropQuotes) result = dropQuotedReplies(result, isForward, dropOwnSignature);
  result = dropLeadingHeader(result);
  result = dropOwnSignature(result);
  result = shortenMachineText(dropRules(result), settings);
  return collapseWhitespace(result);
}

/** "FYI", "see below": a first message that says less than this itself shows what it forwards. */
const FEW_TOKENS = 8;

/** The first message of a ticket: where it only forwards a mail, that mail is what the ticket is about. */
function cleanDescription(description: string, subject: string, settings: CleaningSettings): string {
  const own = cleanMessage(description, settings);
  const isForward = hasForwardPrefix(subject) || tokenize(own.slice(0, 200)).length < FEW_TOKENS;
  return isForward ? cleanFully(description, settings, true) : own;
}

/**
 * What a prediction looks at: subject, description, then the customer's messages, newest first, one line break
 * between the parts. `subjectLength` is the number of UTF-16 units of the subject at its start.
 */
export function cleanTicket(
  ticket: TicketText,
  settings: CleaningSettings,
): { text: string; subjectLength: number } {
  const subject = cutText(
    collapseWhitespace(cleanSubject(normaliseCharacters(decodeEntities(ticket.subject)))).replaceAll(
      '\n',
      ' ',
    ),
    settings.maximumSubjectLength,
  );
  const description = cleanDescription(ticket.description, ticket.subject, settings);
  const parts = [subject, description];
  const seen = new Set([description]);
  let length = subject.length + 1 + description.length;
  for (const message of [...ticket.messages].reverse()) {
    if (length >= settings.maximumLength) break;
    if (message.role !== 'customer') continue;
    const words = cleanMessage(message.text, settings);
    if (words === '' || seen.has(words)) continue;
    seen.add(words);
    parts.push(words);
    length += 1 + words.length;
  }
  const text = cutText(parts.join('\n'), settings.maximumLength);
  return { text, subjectLength: Math.min(subject.length, text.length) };
}
