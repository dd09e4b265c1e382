import { allPhrases, anyOf } from '../text/phrases/pattern';
import { sentFromLines } from '../text/phrases/sent-from';
import { closingKind } from '../text/signature-lines';
import { cleanSubject } from '../text/subject';
import { isReply } from './find-shape';

const SENT_FROM = new RegExp(
  `^\\s*${anyOf(allPhrases(sentFromLines)).replaceAll('\\*', '.{0,60}')}[.!\\s]*$`,
  'iu',
);
/** What mail programs write where there is no subject or no text, and people where they try whether mail arrives. */
const PLACEHOLDER =
  /^\W*(?:test(?:\W+test)*\W*\d{0,4}|empty|no subject|\[?no subject\]?|document without title|kein betreff|ohne betreff|nachricht ohne text|sans objet|aucun objet|sin asunto|sem assunto|nessun oggetto|documento senza titolo|geen onderwerp|bez tematu|brak tematu|件名なし|無題)\W*$/iu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether a mail says nothing: no text, or only what a telephone or a mail program puts there, and no subject either. */
export function isEmptyMail(subject: string, body: string): boolean {
  if (!isBlank(body)) return false;
  const words = cleanSubject(subject);
  // The subject of an answer is the other's.
  return isBlank(words) || isReply.test(subject);
}

function isBlank(text: string): boolean {
  const lines = text.split('\n').filter((line) => HAS_WORD.test(line));
  if (lines.length > 0 && closingKind(lines[0]) === 'closing') return true;
  return lines.every((line) => SENT_FROM.test(line) || PLACEHOLDER.test(line));
}
