import { allMatches } from '../text/all-matches';
import { allPhrases, anyOf, longestFirst } from '../text/phrases/pattern';
import { addressEnd } from './address-continuation';
import { bounded, piecesAfter } from './bounded';
import {
  addressCues,
  frenchStreets,
  otherAddresses,
  streetEndings,
  streetsBefore,
  streetsBehind,
} from './phrases/address-words';
import type { PersonalSpan } from './spans';

/** Words of streets that mean a street in lower case, too. */
const SURE_STREETS = new Set(
  'street road avenue lane boulevard rua calle rue ul. ulica avenida straat gatan'.split(' '),
);
const inEitherCase = (words: readonly string[]): string[] =>
  longestFirst(
    words.flatMap((word) => {
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      return SURE_STREETS.has(word) ? [word, capital, word.toUpperCase()] : [capital, word.toUpperCase()];
    }),
  );

const START = '(?<![\\p{L}\\p{N}_.]|\\p{N}[/,:]|[\\p{L}\\p{N}]-)';
const END = '(?![\\p{L}\\p{N}_]|[.:]\\d)';
const NO_STREET =
  '(?!(?:Lines?|Levels?|Items?|Sections?|Pages?|Steps?|Versions?|Tables?|Figures?|Chapters?|Rows?|Columns?|Ports?|Windows|Office|Outlook|Exchange|Server|Chrome|Build|Release|Case|Test|Class|Method|Hard|USB|Flash|Disk|Arbeitsplatz|Speicherplatz|Stellplatz|Parkplatz|Listenplatz)(?!\\p{L}))';
const WORD = `${NO_STREET}\\p{Lu}[\\p{L}\\p{M}'’.-]{0,30}`;
const SMALL = '(?:of|the|de|la|le|les|des|du|del|los|las|da|do|dos|das|di|della|dei|van|den|der|von)';
const NAME = `(?:(?:${SMALL} |d['’]|l['’]){0,3}${WORD} ){1,4}`;
const NUMBER = '\\d{1,5}(?: ?[a-zA-Z](?![\\p{L}]))?(?:[-/]\\d{1,4}[a-z]?)?';

/** Forms of an address with a street in it, without a word beside them. */
const FORMS = [
  // 12 Mill Road, 1600 Fourth Avenue NW
  `\\d{1,6}[A-Za-z]?,? ${NAME}${anyOf(inEitherCase(streetsBehind))}${END}\\.?`,
  // Hauptstraße 5, Lange Straße 5a, Kálmán Imre u. 12.
  `(?:${WORD} ){0,3}${NO_STREET}\\p{Lu}[\\p{L}-]{2,30}${anyOf(longestFirst(streetEndings))} ${NUMBER}${END}`,
  `(?:${WORD} ){1,3}${anyOf(inEitherCase(streetEndings))} ${NUMBER}${END}`,
  // Rua do Arenque 1634, Calle Mayor, 4, Via Franscini 71
  `${anyOf(inEitherCase(streetsBefore))} (?:${SMALL} ){0,2}${WORD}(?: (?:${SMALL} ){0,2}${WORD}){0,4},? (?:n[.º°]{1,2} ?|nr\\.? ?)?${NUMBER}${END}`,
  // 12 bis, rue de la Paix
  `\\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?,? ${anyOf(inEitherCase(frenchStreets))} (?:(?:${SMALL} |d['’]|l['’]){0,3}${WORD} ?){1,5}`,
  // P.O. Box 149, Postfach 12 34, PSC 3294, Box 9168
  '(?:P\\.? ?O\\.? ?Box|PO BOX|Post Office Box|Postfach|Postbus|Apartado(?: de Correos)?|Caixa Postal|Casella Postale|Boîte Postale|PSC) \\d{1,6}(?:, Box \\d{1,6})?',
  // 〒100-0001, 東京都千代田区1-1
  '〒 ?\\d{3}-?\\d{4}[^\\n□]{0,60}',
  '(?:東京都|北海道|京都府|大阪府|\\p{Script=Han}{2,3}県)[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,20}[0-9一二三四五六七八九十]{1,4}(?:[-丁目番地号の]{1,2}[0-9]{1,4}){0,3}号?',
  // SW1A 1AA
  '[A-Z]{1,2}\\d[A-Z\\d]? \\d(?![GMTK]B)[ABD-HJLNP-UW-Z]{2}',
  // Apt. 864, Suite 282, above a city
  '(?:Apt\\.?|Apartment|(?<!Test )Suite) #?\\d{1,5}',
];
const FORM = bounded(new RegExp(`${START}(?:${FORMS.join('|')})(?![\\p{Script=Latin}\\p{N}_])`, 'gu'));

const CUE = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}]|${anyOf(longestFirst(otherAddresses))} )${anyOf(allPhrases(addressCues))}(?![\\p{Script=Latin}\\p{N}])` +
      '(?: is| are| to| ist| lautet| est| es| é| è|: it is)?[ :=]{0,10}\\n{0,2}[ :]{0,8}',
    'giu',
  ),
);
/** Behind a cue the number may stand anywhere: "6750 Koskikatu 25", "Harjukuja 54". */
const CUED = bounded(
  new RegExp(
    `(?:the corner of )?(?:\\d{1,6}[A-Za-z]?,? ){0,2}(?:${SMALL} ){0,2}(?:${WORD}|ul\\.)(?:[ -](?:${SMALL} ){0,2}(?:${WORD}|u\\.|str\\.?|út|tér)){0,4},? \\d{1,5}[a-zA-Z]?${END}|` +
      `(?:\\d{1,6}[A-Za-z]?,? ){1,2}(?:${SMALL} ){0,2}${WORD}(?: (?:${SMALL} ){0,2}${WORD}){1,4}`,
    'uy',
  ),
);

/** To address something is no address: these words need a colon or a verb. */
const VERB_CUE = /^addresse?s?\s{0,10}$/i;

/** Postal addresses: a street with a number in the ways of many countries, with what follows up to the postal code. */
export function findAddresses(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  const add = (start: number, end: number): void => {
    spans.push({ kind: 'address', start: withNumberBefore(text, start), end: addressEnd(text, end) });
  };
  for (const match of allMatches(text, FORM)) add(match.index, match.index + match[0].trimEnd().length);
  for (const { cue, start, end } of piecesAfter(text, CUE, CUED)) {
    if (!VERB_CUE.test(cue)) add(start, end);
  }
  return spans;
}

/** "28245 Puruntie 82": a number that stands right before the street belongs to it. */
function withNumberBefore(text: string, start: number): number {
  const before = /(?<![\p{L}\p{N}.,:/-])\d{1,6},? $/u.exec(text.slice(Math.max(0, start - 9), start));
  return before ? start - before[0].length : start;
}
