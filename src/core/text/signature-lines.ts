import { closings, thanksClosings } from './phrases/closings';
import { functionWords, ticketWords } from './phrases/function-words';
import { allPhrases } from './phrases/pattern';

const CLOSINGS = new Set(allPhrases(closings));
const THANKS = new Set(allPhrases(thanksClosings));
const FUNCTION_WORDS = new Set(Object.values(functionWords).flatMap((list) => list.split(' ')));
const TICKET_WORDS = new Set(Object.values(ticketWords).flatMap((list) => list.split(' ')));

export const LONGEST_FORMULA = 90;
const MOST_NAME_WORDS = 5;
const PARTICLES = new Set(
  'von van vom zum zur en og der den de del della da di dos das du des zu la le el al bin ibn i y e und and et och og und & -'.split(
    ' ',
  ),
);
/** "By order", "for": words before the name of a person who signs for another. */
const BY_ORDER =
  /^\s*(?:i\.?\s?[av]\.?(?=\s|$)|ppa\.?(?=\s)|p\.?\s?p\.?(?=\s)|p\/[oap](?=\s)|p\.\s?o\.|im auftrag|in vertretung|gez\.|per pro\.?|pour ordre|par délégation|p\.?\s?a\.(?=\s)|по поручению)[\s,:]*/iu;
const PRONOUNS = /\s*[([](?:\p{L}{1,6}\s?\/\s?)+\p{L}{1,8}[)\]]\s*/giu;

/** Korean, Japanese and Chinese put the humble word behind the name. */
const NAME_AND_FORMULA = /^\s*\S{2,12}(?:\s\S{1,8})?\s?(?:드림|올림|拝|敬上|謹上|敬启)[.。]?\s*$/u;

/** Words of greeting that only formulas hold: "Hartelijke groeten uit Kadedorp", "Sunny regards from the quay". */
const GREETING =
  /(?:^|\s)(?:regards|greetings|gr(?:ü|ue)(?:ß|ss)en?|gru(?:ß|ss)|salutations|cordialement|saludos?|saluti|cumprimentos|groet(?:en|jes)?|hälsning(?:ar)?|hilsen|hilsner|terveisin|terveiset|pozdrawiam|pozdrowieni\p{L}{1,3}|pozdrav\p{L}{0,3}|üdvözlettel|saygılar\p{L}{0,6}|уважением|повагою)(?=\s|$)/u;
const MOST_GREETING_WORDS = 5;

/** How a letter is closed: with a formula, or with thanks, which say something about the mood. */
export function closingKind(line: string): 'closing' | 'thanks' | undefined {
  if (line.length > LONGEST_FORMULA) return undefined;
  if (NAME_AND_FORMULA.test(line)) return 'closing';
  const bare = bareWords(line);
  if (CLOSINGS.has(bare)) return 'closing';
  if (THANKS.has(bare)) return 'thanks';
  // "Mit freundlichen Grüßen / Best regards": two languages.
  const parts = bare.split(/\s?[/|]\s?/);
  if (parts.length > 1 && parts.every((part) => CLOSINGS.has(part) || THANKS.has(part))) return 'closing';
  const words = bare.split(' ');
  if (words.length <= MOST_GREETING_WORDS && GREETING.test(bare) && !/[?:\d]/.test(line)) return 'closing';
  for (let count = Math.min(words.length - 1, 7); count >= 1; count--) {
    if (!CLOSINGS.has(words.slice(0, count).join(' '))) continue;
    // "Best regards, Anna Smith": the formula with a name on the same line. "Viele Grüße aus Kiel": with a place.
    if (words.length - count <= MOST_NAME_WORDS && isName(line, count)) return 'closing';
  }
  return undefined;
}

const FROM_PLACE = new Set(
  'aus from de du desde da dal dalla uit in från fra z ze von vom из depuis'.split(' '),
);

/** The words behind the formula are a name or a place: each has a capital or a script without capitals. */
function isName(line: string, formulaWords: number): boolean {
  const names = line.trim().replace(PRONOUNS, ' ').trim().split(/\s+/).slice(formulaWords);
  const rest = names.filter(
    (name) => !PARTICLES.has(name.toLowerCase()) && !FROM_PLACE.has(name) && !/^(?:dem|der|the)$/.test(name),
  );
  // "Al" is a particle and a name.
  const words = rest.length > 0 ? rest : names;
  return (
    words.length > 0 && words.every((name) => /^[^\p{Ll}\p{N}]/u.test(name)) && !/[.!?]$/.test(line.trim())
  );
}

/** A short line that ends in a comma, in the place of a formula: "Pfiat eich,", "Big hugs,". */
export function mayBeFormula(line: string): boolean {
  const words = line.trim().split(/\s+/);
  return words.length <= 4 && /^\p{L}.*[\p{L}\p{M}][,،，]$/u.test(line.trim()) && !/\d/.test(line);
}

/** "Anna Smith", "Dr. Jan van den Berg, IT", "i. A. Jörg Muster", "benedikt (he/him)", or a single word. */
export function isNameLine(line: string, mayBeSmall = false): boolean {
  const bare = line.replace(BY_ORDER, '').replace(PRONOUNS, ' ').replace(/[*_]/g, '').trim();
  if (bare === '') return line.trim() !== '';
  const words = bare.split(/[\s,/|·–]+/).filter((word) => word !== '' && !/^[-&]$/.test(word));
  if (words.length === 0) return false;
  if (words.length === 1) return bare.length <= 30 && !/[?!:]$/.test(bare);
  // "Bill Dunn | Store 12": what stands behind the name is no name.
  const name = bare.split(/\s*[|·,–]\s*|\s-\s/)[0] ?? '';
  if (name !== bare && name.includes(' ') && isNameLine(name, mayBeSmall)) return bare.length <= 110;
  if (words.length > 7) return false;
  if (words.every((word) => PARTICLES.has(word) || /^[^\p{Ll}\p{N}]/u.test(word)))
    return !/[?!:]$/.test(bare);
  return (
    mayBeSmall &&
    words.length <= 3 &&
    words.every((word) => /^[\p{L}'’.-]{2,}$/u.test(word) && !FUNCTION_WORDS.has(word.toLowerCase()))
  );
}

/** Single capitalised words that are not a person: names of attachments. */
const NOBODY = new Set(
  'image images screenshot screenshots screen attachment attachments photo photos picture pictures video log logs logfile bild bilder anhang anlage foto fotos imagen imágenes adjunto captura capture pièce imagem anexo immagine allegato afbeelding bijlage zrzut załącznik obrázek příloha снимок скриншот вложение фото see todo done edit update note steps expected actual summary'.split(
    ' ',
  ),
);

/** "Tom", "Anna Bell", "J. Bell": one or two words that look like a name and are nothing that tickets speak of. */
export function isGivenNameAlone(line: string): boolean {
  const words = line.trim().replace(/\.$/, '').split(/\s+/);
  if (words.length > 2 || THANKS.has(bareWords(line)) || CLOSINGS.has(bareWords(line))) return false;
  const isKnown = (word: string) => FUNCTION_WORDS.has(word) || TICKET_WORDS.has(word) || NOBODY.has(word);
  return words.every(
    (word, i) =>
      (/^\p{Lu}\p{Ll}{1,14}(?:['’-]\p{Lu}\p{Ll}{1,14})?$/u.test(word) ||
        (i < words.length - 1 && /^\p{Lu}\.$/u.test(word))) &&
      !isKnown(word.toLowerCase()),
  );
}

/** Ends as a sentence ends. */
export function isWholeSentence(line: string): boolean {
  return /[.!?…]["”»)]?\s*$/.test(line) && line.trim().split(/\s+/).length >= 4;
}

/** Ways to reach a person, and what is listed with them: telephone, mail, web, street with postcode, legal form, register. */
export const CONTACT =
  /@|https?:|www\.|\+?\d[\d\s()/.–-]{6,}\d|(?:^|[\s|])(?:tel|telefon|telefono|teléfono|téléfon|phone|fax|telefax|mobil|mobile|cell|fon|tél|tlf|móvil|celular|gsm|handy|durchwahl|ext|extension|wew|kom)\b[.:\s]|電話|电话|手机|TEL|FAX|〒|☎|✆|\b[TMEFPDW]\s?[:.]\s?\S|\b(?:GmbH|AG|KG|OHG|UG|Ltd|LLC|Inc|PLC|plc|SAS|SARL|S\.?A\.?|S\.?L\.?|S\.?r\.?l|S\.?p\.?A|B\.?V|N\.?V|A\/S|ApS|AB|Oy|Lda|Sp\. z o\.o|Pty|s\.r\.o)(?=[\s.,|]|$)|株式会社|有限公司|\b(?:HR[AB]|USt-?Id|KvK|NIP|KRS|SIRET|RCS|CIF|NIF|P\.?\s?IVA|VAT)\b|\b\d{4,6}\s\p{Lu}\p{L}{2,}/iu;

const SENTENCE = /[?!:：]\s*$|(?:\S+\s+){4,}\S+[.]\s*$|[。？！]\s*$/;
/** A line of a program. */
export const CODE = /[={};\\]|^\/\/|\w\(/;

/** What a line below a formula is: part of a signature, or words that the writer says. */
export function isSignatureLine(line: string): boolean {
  const text = line.trim();
  if (text === '') return true;
  if (CONTACT.test(text)) return !SENTENCE.test(text) || text.length < 60;
  if (CODE.test(text) || text.length > 110) return false;
  if (isSeparated(text)) return true;
  return !SENTENCE.test(text) && text.split(/\s+/).length <= 9 && text.length <= 80;
}

/** "Buchhaltung | Hafen GmbH | Kiel", "Office 3.14 · Annex". */
function isSeparated(text: string): boolean {
  return /\s[|·•]\s/.test(text) && !SENTENCE.test(text);
}

/** A sentence: what a signature has at most as a motto. */
export function isSentence(line: string): boolean {
  const text = line.trim();
  return SENTENCE.test(text) || text.split(/\s+/).length > 9;
}

function bareWords(line: string): string {
  return line
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(PRONOUNS, ' ')
    .replace(/[.,;:!*_~\-–—，。！、،]+(?=\s|$|\/)/g, ' ')
    .replace(/(?<=^|\s)[*_]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
