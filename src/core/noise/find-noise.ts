import { type Cue, namesSaid } from '../features/cues/find-cues';
import { confidenceIn, type Noise, type NoiseKind, type Prediction } from '../suggestion';
import { cleanMessage, defaultCleaning } from '../text/clean';
import type { TicketText } from '../ticket';
import { isClosingThanks } from './closing-thanks';
import { looksAutomatic, noiseOfHeaders } from './header-noise';
import { noiseOfSubject } from './phrase-noise';
import { saysRepeated } from './repeated';

/** What the model has found out about a ticket. */
export interface NoiseEvidence {
  /** The cleaned text. */
  text: string;
  cues: readonly Cue[];
  suggestions: Prediction['suggestions'];
  /** From which probability of `automatic` on it is called so. */
  threshold: number;
}

/** By a fixed header or phrase. */
const certain = 0.99;
/** Where the headers look automatic, the model needs to be this sure only. */
const withHeaders = 0.5;
/** Where the text says that something does not work, such as the automatic reply itself, the model needs to be this sure. */
const withFault = 0.9;
const surelyFeedback = 0.6;
const longestThanks = 500;

/** The kinds by the phrases that speak for them. */
const kindsOfCues: Readonly<Record<string, NoiseKind>> = {
  autoReply: 'auto-reply',
  bounce: 'bounce',
  receipt: 'receipt',
  newsletter: 'newsletter',
  spam: 'spam',
  recovery: 'recovery',
  restored: 'recovery',
};

/** Whether a ticket asks for nothing, and what it is then. Undefined for all that somebody may have to work on. */
export function findNoise(ticket: TicketText, evidence: NoiseEvidence): Noise | undefined {
  const isOpen = ticket.messages.every(({ role }) => role !== 'customer');
  const ofHeaders = isOpen ? noiseOfHeaders(ticket.headers) : undefined;
  if (ofHeaders) return { kind: ofHeaders, confidence: certain, from: 'header' };
  const ofSubject = isOpen ? noiseOfSubject(ticket.subject) : undefined;
  if (ofSubject) return { kind: ofSubject, confidence: certain, from: 'phrase' };
  if (evidence.text.trim() === '') return { kind: 'empty', confidence: certain, from: 'phrase' };
  if (endsInThanks(ticket)) return { kind: 'thanks', confidence: certain, from: 'phrase' };
  return byModel(ticket, evidence);
}

/** What was asked has been answered: the newest message is the customer's, and only thanks. */
function endsInThanks({ messages }: TicketText): boolean {
  const newest = messages.at(-1);
  return newest?.role === 'customer' && isClosingThanks(cleanMessage(newest.text, defaultCleaning));
}

function byModel(
  ticket: TicketText,
  { text, cues, suggestions, threshold }: NoiseEvidence,
): Noise | undefined {
  const { type, risk } = suggestions;
  // Where a risk is named, a person has to look.
  if (!type || (risk?.values ?? []).length > 0) return undefined;
  const automatic = confidenceIn(type, 'automatic');
  const usual = looksAutomatic(ticket.headers) ? Math.min(withHeaders, threshold) : threshold;
  const least = saysFault(cues) ? Math.max(withFault, usual) : usual;
  if (automatic >= least) return { kind: likeliestKind(cues), confidence: automatic, from: 'model' };
  const feedback = confidenceIn(type, 'feedback');
  const isBareThanks =
    feedback + automatic >= surelyFeedback && text.length <= longestThanks && saysThanks(cues, text);
  return isBareThanks ? { kind: 'thanks', confidence: feedback + automatic, from: 'model' } : undefined;
}

function likeliestKind(cues: readonly Cue[]): NoiseKind {
  const counts = new Map<NoiseKind, number>();
  for (const { name } of cues) {
    const kind = kindsOfCues[name];
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 'auto-reply';
}

/** Something does not work, and nothing says that it does again. */
function saysFault(cues: readonly Cue[]): boolean {
  const said = namesSaid(cues);
  return (said.has('fault') || said.has('stopped')) && !said.has('recovery') && !said.has('restored');
}

/**
 * Thanks or "it works again", and neither a complaint nor a wish. Praise alone is irony where something does not work or
 * has happened before: "super, schon wieder".
 */
function saysThanks(cues: readonly Cue[], text: string): boolean {
  const said = namesSaid(cues);
  const isPraise = said.has('praise') && !saysFault(cues) && !saysRepeated(text);
  const isThankful = said.has('thanks') || said.has('restored') || isPraise;
  return isThankful && !['anger', 'wish', 'leaving', 'law', 'want'].some((name) => said.has(name));
}
