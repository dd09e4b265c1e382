import { allMatches } from '../text/all-matches';
import { bounded } from './bounded';
import { hasIbanChecksum } from './checksums';
import type { PersonalSpan } from './spans';

const CANDIDATE = bounded(/(?<![\p{L}\p{N}_])[A-Za-z]{2}\d{2}(?:[ .\u00a0-]{0,2}[A-Za-z0-9]){10,30}/gu);
const CUE = /iban[^\p{L}\p{N}\n]{0,6}(?:is|number|no|nr|ist|lautet|est|es|é|è)?[^\p{L}\p{N}\n]{0,4}$/iu;

/** Characters of an IBAN by country, from the registry of ISO 13616. */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

/** Account numbers with the length of their country and a right checksum; with a wrong one only behind "IBAN". */
export function findIbans(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, CANDIDATE)) {
    const length = LENGTHS.get(match[0].slice(0, 2).toUpperCase());
    const source = length === undefined ? undefined : firstCharacters(match[0], length);
    if (source === undefined) continue;
    const end = match.index + source.length;
    if (/[\p{L}\p{N}_]/u.test(text[end] ?? '')) continue;
    const isRight = hasIbanChecksum(source.replace(/[ .\u00a0-]/g, '').toUpperCase());
    if (!isRight && !CUE.test(text.slice(Math.max(0, match.index - 30), match.index))) continue;
    spans.push({ kind: 'iban', start: match.index, end });
  }
  return spans;
}

/** The start of the text with this many letters and digits, however they are grouped. */
function firstCharacters(text: string, count: number): string | undefined {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/[ .\u00a0-]/.test(text[i] ?? '')) seen++;
    if (seen === count) return text.slice(0, i + 1);
  }
  return undefined;
}
