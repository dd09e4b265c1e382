import { type Cue, namesSaid } from '../features/cues/find-cues';
import { confidenceIn, type Noise, type NoiseKind, type Prediction } from '../suggestion';
import { cleanMessage, defaultCleaning } from '../text/clean';
import type { TicketText } from '../ticket';
import { isClosingThanks, takesBackThanks } from './closing-thanks';
import { isEmptyMail } from './empty-mail';
import { asksSomething, isReply, saysDoubt, saysTrouble, shapeOf } from './find-shape';
import { looksAutomatic, noiseOfHeaders } from './header-noise';
import { noiseOfSubject } from './phrase-noise';
import { saysRepeated } from './repeated';

/** What the model has found out about a ticket. */
export interface NoiseEvidence {
  /** The cleaned text. */
  text: string;
  cues: readonly Cue[];
  suggestions: Prediction['suggestions'];
  thresholds: NoiseThresholds;
}

/** From which probability of `automatic` on a mail is called so. */
export interface NoiseThresholds {
  /** Where only the model says so. */
  threshold: number;
  /** Where the mail has the shape of a kind of noise as well. */
  withShape: number;
}

/** By a fixed header or phrase. */
const certain = 0.99;
/** Where the headers look automatic, the model needs to be this sure only. */
const withHeaders = 0.5;
/** Where the text says that something does not work, such as the automatic reply itself, the model needs to be this sure. */
const withFault = 0.9;
/**
 * A shape is not believed where the model takes a mail for something that people write, and for nothing else: `automatic` is
 * at least so likely, as a share of the likeliest type.
 */
const leastBeside = 0.1;
/** The thresholds are fitted so that of what is called noise nearly all is. */
const leastSure = 0.9;
const surelyFeedback = 0.6;
const longestThanks = 500;

/** Kinds in which no program asks a question or doubts what it says. */
const neverAsking: readonly string[] = ['bounce', 'receipt', 'recovery'];
const hasQuestion = /[?？]|ですか|ますか|でしょうか|教えて/;

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
  const shape = shapeOf(ticket.subject, evidence.text);
  const asks = isAsking(evidence.text, shape?.kind);
  const ofSubject = isOpen ? noiseOfSubject(ticket.subject) : undefined;
  // "Automatic reply: how do I switch it on?" begins like a program's mail, and is none. An absent person may name what
  // others are to be asked for.
  const mayAsk = shape?.kind === 'auto-reply' && !hasQuestion.test(evidence.text);
  if (ofSubject && (mayAsk || !asks)) return { kind: ofSubject, confidence: certain, from: 'phrase' };
  if (isOpen && isEmptyMail(ticket.subject, ticket.description))
    return { kind: 'empty', confidence: certain, from: 'phrase' };
  if (endsInThanks(ticket)) return { kind: 'thanks', confidence: certain, from: 'phrase' };
  if (asks) return undefined;
  if (isOpen && shape?.isClear && !saysFault(evidence.cues))
    return { kind: shape.kind, confidence: certain, from: 'phrase' };
  return byModel(ticket, evidence, shape?.kind);
}

/** Whether somebody wants something from the desk: then a mail is no noise, whatever it quotes or looks like. */
function isAsking(text: string, shape: NoiseKind | undefined): boolean {
  return (
    asksSomething(text) || (neverAsking.includes(shape ?? '') && (hasQuestion.test(text) || saysDoubt(text)))
  );
}

/**
 * What was asked has been answered: the newest message is the customer's, and only thanks. So is a mail that answers
 * another one and that the helpdesk has made a ticket of.
 */
function endsInThanks({ subject, description, messages }: TicketText): boolean {
  const newest = messages.at(-1);
  if (newest)
    return newest.role === 'customer' && isClosingThanks(cleanMessage(newest.text, defaultCleaning));
  return isReply.test(subject) && isClosingThanks(cleanMessage(description, defaultCleaning));
}

function byModel(
  ticket: TicketText,
  { text, cues, suggestions, thresholds }: NoiseEvidence,
  shape: NoiseKind | undefined,
): Noise | undefined {
  const { type, risk } = suggestions;
  // Where a risk is named, a person has to look; all-clears and frauds name data and money, too.
  const grave = (risk?.values ?? []).filter((value) => !shape || value === 'safety');
  if (!type || grave.length > 0 || (!shape && saysTrouble(text))) return undefined;
  const automatic = confidenceIn(type, 'automatic');
  const { threshold, withShape } = thresholds;
  const usual = looksAutomatic(ticket.headers) ? Math.min(withHeaders, threshold) : threshold;
  const alone = saysFault(cues) ? Math.max(withFault, usual) : usual;
  // An absent person may report a fault as well: "I am on leave, Ines is my deputy. The projector is broken."
  const isShaped =
    shape && !(shape === 'auto-reply' && saysFault(cues)) && automatic >= leastBeside * type.confidence;
  if (automatic >= (isShaped ? withShape : alone))
    return { kind: shape ?? likeliestKind(cues), confidence: Math.max(automatic, leastSure), from: 'model' };
  const feedback = confidenceIn(type, 'feedback');
  const isBareThanks =
    feedback + automatic >= surelyFeedback &&
    text.length <= longestThanks &&
    !takesBackThanks(text) &&
    saysThanks(cues, text);
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
