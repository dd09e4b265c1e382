import { bounded } from './bounded';

/** One part of an address behind the street: a flat, a city, a state, a country, a postal code. */
const PART = bounded(
  /[, ]{0,2}\n?[ \t>?]{0,8}(?:,[ ]?)?((?:(?:Apt\.?|Apartment|Suite|Unit|Flat|Floor|Box|APO|FPO|DPO|#)? ?#?\d[\p{L}\d-]{0,9}|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|\p{Lu}[\p{L}\p{M}'’()-]{1,30}|(?:St|Ste|Mt|Ft)\.|[A-Z]{2}(?![\p{L}])|de|la|am|an der|sur|upon|of|do|da|del|nan)(?: (?!\n)|(?=[,.;!?\n)"]|$))){1,5}/uy,
);
const POSTAL_CODE = /\d{3}/;
const FLAT = /(?:Apt|Apartment|Suite|Unit|Flat|Floor|Box|#)\.? ?#?\d/;
const MOST_PARTS = 6;

/**
 * Where the address whose street ends here ends itself: behind its last part with a postal code, a flat, or a city
 * behind a comma. Parts are short, and every word has a capital or is a number.
 */
export function addressEnd(text: string, end: number): number {
  let last = end;
  let offset = end;
  for (let i = 0; i < MOST_PARTS; i++) {
    PART.lastIndex = offset;
    const part = PART.exec(text)?.[0];
    if (
      !part ||
      (part.includes('\n') && /\n.{0,8}\b(?:Phone|Tel|Fax|Mobile|Desk|Thanks|Regards|Best|Kind)/.test(part))
    )
      break;
    const partEnd = offset + part.trimEnd().length;
    const isCity = i < 2 && part.startsWith(',') && !part.includes('\n');
    if (isCity || POSTAL_CODE.test(part) || FLAT.test(part)) last = partEnd;
    offset = partEnd;
  }
  return last;
}
