import { allMatches } from '../text/all-matches';
import { bounded } from './bounded';
import { hasLuhnChecksum } from './checksums';
import type { PersonalSpan } from './spans';

const CANDIDATE = bounded(
  /(?<![\p{L}\p{N}_/]|\d[.,-])(?:\d{12,19}|\d{4}(?:[ -]{1,2}\d{4}){2,3}(?:[ -]{1,2}\d{1,4}){0,1}|\d{4}[ -]\d{6}[ -]\d{4,5})(?![\p{L}\p{N}_]|[.,-]\d)/gu,
);
/** First digits of Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro, with their lengths. */
const CARDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35/, [16]],
  [/^(?:2131|1800)/, [15]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|5[6-8]|6304|67|639)/, [12, 13, 14, 15, 16, 17, 18, 19]],
];
const CUE = bounded(
  /(?:card|credit|debit|visa|master ?card|maestro|amex|american express|diners|karte|carte|tarjeta|cart[ãa]o|carta|kaart|kort|karta|カード|信用卡)[^\n]{0,40}$|(?<!\p{L})cc[^\p{L}\n]{0,20}$/iu,
);
/** Shorter numbers, and numbers that fail the checksum by a slip, are cards only behind such a word. */
const SHORTEST_WITHOUT_CUE = 14;

/** Numbers of payment cards: known first digits, right length and Luhn's checksum, or a card word before them. */
export function findCards(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, CANDIDATE)) {
    const digits = match[0].replace(/\D/g, '');
    if (!isKnownCard(digits)) continue;
    const isSure = hasLuhnChecksum(digits) && digits.length >= SHORTEST_WITHOUT_CUE;
    if (!isSure && !CUE.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    spans.push({ kind: 'card', start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function isKnownCard(digits: string): boolean {
  return CARDS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));
}
