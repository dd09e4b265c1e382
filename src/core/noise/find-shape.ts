import { type PhraseList, parsePhrases } from '../features/cues/parse-phrases';
import type { NoiseKind } from '../suggestion';
import { absence } from './shapes/absence';
import { advertising } from './shapes/advertising';
import { asking } from './shapes/asking';
import { delivery } from './shapes/delivery';
import { reports } from './shapes/reports';

/** What a mail of a kind says: something of every part, and nothing of `not`. */
interface Shape {
  kind: NoiseKind;
  /** No labelled ticket of a person has it: it is believed without the model. */
  isClear?: boolean;
  parts: readonly string[];
  not?: string;
}

/** One phrase alone says little: people, too, write "unsubscribe" or "550". Two that belong together are a program's. */
const shapes: readonly Shape[] = [
  { kind: 'recovery', parts: ['okMark', 'fine', 'quiet'], not: 'trouble', isClear: true },
  { kind: 'recovery', parts: ['allOf', 'fine', 'quiet'], not: 'trouble', isClear: true },
  { kind: 'auto-reply', parts: ['received', 'willAnswer', 'machine'], isClear: true },
  { kind: 'receipt', parts: ['available', 'nothingToDo'], not: 'trouble', isClear: true },
  { kind: 'bounce', parts: ['undelivered', 'serverSays'] },
  { kind: 'bounce', parts: ['undelivered', 'statusCode'] },
  { kind: 'receipt', parts: ['yourMessage', 'opened'] },
  { kind: 'receipt', parts: ['invitation'] },
  { kind: 'auto-reply', parts: ['away', 'back'] },
  { kind: 'auto-reply', parts: ['away', 'deputy'] },
  { kind: 'auto-reply', parts: ['away', 'unread'] },
  { kind: 'auto-reply', parts: ['away', 'machine'] },
  { kind: 'auto-reply', parts: ['left', 'deputy'] },
  { kind: 'auto-reply', parts: ['left', 'unread'] },
  { kind: 'auto-reply', parts: ['closed', 'back'] },
  { kind: 'auto-reply', parts: ['closed', 'deputy'] },
  { kind: 'auto-reply', parts: ['closed', 'received'] },
  { kind: 'auto-reply', parts: ['received', 'willAnswer'] },
  { kind: 'auto-reply', parts: ['received', 'machine'] },
  { kind: 'auto-reply', parts: ['deputy', 'unread'] },
  { kind: 'spam', parts: ['prize', 'hook'] },
  { kind: 'spam', parts: ['pitch', 'contact'] },
  { kind: 'newsletter', parts: ['optOut', 'offer'] },
  { kind: 'newsletter', parts: ['survey', 'minutes'] },
  { kind: 'receipt', parts: ['bought', 'settled'] },
  { kind: 'auto-reply', parts: ['answer', 'untilDate', 'deputy'] },
  { kind: 'auto-reply', parts: ['answer', 'untilDate', 'deputyName'] },
  { kind: 'recovery', parts: ['fine', 'quiet'], not: 'trouble' },
  { kind: 'recovery', parts: ['allOf'], not: 'trouble' },
  { kind: 'recovery', parts: ['okMark'], not: 'trouble' },
];

/** RFC 3463 status codes, and the reply codes of RFC 5321 that say that a mail was not taken. */
const statusCode = /(?<![\d.])(?:[45]\.\d{1,2}\.\d{1,3}|(?:42[12]|45[0-2]|55[0-4]))(?![\d.]*\d)/;
/** How monitoring begins a subject when all is well again. */
const okMark =
  /^\s*(?:\W{0,3}(?:\[|【|\*\*\s*)?)(?:ok|up|resolved|fixed|solved|recovered|recovery|cleared|closed|behoben|erledigt|entwarnung|rétabli|terminé|résolu|resuelto|recuperado|resolvido|normalizado|rientrato|ripristinato|risolto|hersteld|opgelost|rozwiązan[eo]|復旧|正常|解消)(?![\p{L}\p{N}])(?:\s*[\]】:：]|\s+[–-]\s|\s*$)/iu;
/** How mail programs begin the subject of an answer. */
export const isReply = /^\s*(?:re|aw|antw|sv|vs|r|res|rép|odp|rv)\s?[:：]/i;
/** "Until 12 May". */
const untilDate =
  /(?<!\p{L})(?:until|till|bis|jusqu['’]au|hasta el|até(?: ao| o dia)?|fino al|tot(?: en met)?|do)\s(?:zum\s|dia\s|día\s)?(?:the\s)?\d{1,2}|\d{1,2}[日時](?:まで|以降)/u;
/** Whom to turn to: "offers: Ms Okoro". */
const deputyName =
  /(?::|\bto|\bask|solange|an|à|a|bij|do)\s(?:(?:mr|mrs|ms|dr|frau|herrn?|mme|m|sra?|señora?|dra?|sig(?:\.ra)?|dott(?:\.ssa)?|prof|mevrouw|de heer|pani?|pana)\.?\s)\p{L}|\p{L}までお願い/u;
/** As many as there are: "12 of 12". */
const allOf = /(?<![\d.,])(\d{1,6}) ?(?:of|von|sur|de|di|van|z|件中) ?\1(?![\d.,]*\d)/u;

/** Not as many as there are: "39 of 41"; and failures that are counted: "errors: 2". */
const someOf = /(?<![\d.,])(\d{1,6}) ?(?:of|von|sur|de|di|van|z|件中) ?(?!\1(?![\d.,]*\d))\d{1,6}\s/u;
const failures =
  /(?<!\p{L})(?:errors?|failed|failures|fehler|échecs|erreurs|errores|fallos|erros|falhas|errori|fouten|błędy|błędów|エラー) ?[:=]? ?[1-9]/u;

/** UTF-16 units of a text that are looked at: what programs write is short. */
const longestText = 4000;

let lists: readonly PhraseList[] | undefined;
const listsByPart = new Map<string, readonly PhraseList[]>();

/** The lists of a part, one per language. They are read when the first text is. */
function listsOf(part: string): readonly PhraseList[] {
  lists ??= [absence, delivery, advertising, reports, asking].flatMap(parsePhrases);
  const found = listsByPart.get(part) ?? lists.filter(({ name }) => name === part);
  listsByPart.set(part, found);
  return found;
}

/** @param text in lower case */
function hasPhrase(part: string, text: string): boolean {
  return listsOf(part).some((list) => list.find(text).length > 0);
}

/** Which kind of noise a mail has the shape of; undefined where it has none. */
export function shapeOf(subject: string, body: string): Pick<Shape, 'kind' | 'isClear'> | undefined {
  const text = `${subject}\n${body}`.slice(0, longestText).toLowerCase();
  const known = new Map<string, boolean>();
  const says = (part: string): boolean => {
    let said = known.get(part);
    if (said === undefined) {
      said = partIn(part, subject, text);
      known.set(part, said);
    }
    return said;
  };
  return shapes.find(({ parts, not }) => parts.every(says) && !(not && says(not)));
}

function partIn(part: string, subject: string, text: string): boolean {
  if (part === 'statusCode') return statusCode.test(text);
  if (part === 'okMark') return okMark.test(subject);
  if (part === 'answer') return isReply.test(subject);
  if (part === 'untilDate') return untilDate.test(text);
  if (part === 'deputyName') return deputyName.test(text);
  if (part === 'allOf') return allOf.test(text);
  if (part === 'trouble') return someOf.test(text) || saysTrouble(text);
  return hasPhrase(part, text);
}

/** Whether a text tells that something is down or has failed. */
export function saysTrouble(text: string): boolean {
  const lower = text.slice(0, longestText).toLowerCase();
  return failures.test(lower) || hasPhrase('trouble', lower);
}

/** Whether a text has words with which people doubt what a program has said: "the report says success, but …". */
export function saysDoubt(text: string): boolean {
  return hasPhrase('doubt', text.slice(0, longestText).toLowerCase());
}

/** Whether a text has the words of somebody who wants something from the desk. */
export function asksSomething(text: string): boolean {
  return hasPhrase('asks', text.slice(0, longestText).toLowerCase());
}
