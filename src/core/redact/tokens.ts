import { allMatches } from '../text/all-matches';
import { bounded, piecesAfter } from './bounded';
import { isRandom } from './random-looking';
import type { PersonalSpan } from './spans';

/** Keys that tell their maker by their first characters. */
const KNOWN = [
  'eyJ[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{4,4000}(?:\\.[A-Za-z0-9_-]{0,4000})?',
  '(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}',
  'gh[pousr]_[A-Za-z0-9]{20,255}',
  'github_pat_[A-Za-z0-9_]{20,255}',
  'gl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_-]{16,255}',
  'xox[abeoprs]-[A-Za-z0-9-]{10,255}',
  'xapp-\\d-[A-Za-z0-9-]{10,255}',
  'AIza[A-Za-z0-9_-]{35}',
  'ya29\\.[A-Za-z0-9_-]{20,500}',
  'GOCSPX-[A-Za-z0-9_-]{20,60}',
  '[spr]k_(?:live|test)_[A-Za-z0-9]{10,255}',
  'whsec_[A-Za-z0-9]{16,255}',
  'sk-[A-Za-z0-9_-]{20,255}',
  'SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}',
  'npm_[A-Za-z0-9]{30,60}',
  'hf_[A-Za-z0-9]{30,60}',
  'pypi-[A-Za-z0-9_-]{30,500}',
  'dop_v1_[a-f0-9]{40,64}',
  'shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}',
  'AC[a-f0-9]{32}',
  'SK[a-f0-9]{32}',
  '\\d{8,10}:AA[A-Za-z0-9_-]{33}',
  'AGE-SECRET-KEY-1[A-Z0-9]{50,60}',
  'ATATT3[A-Za-z0-9_=-]{20,500}',
];
const KNOWN_TOKEN = bounded(new RegExp(`(?<![A-Za-z0-9_])(?:${KNOWN.join('|')})`, 'g'));
const HEADER = bounded(
  /(?<![\p{L}\p{N}])(?:(?:proxy-)?authorization|x-api-key|x-auth-token|api-key|(?:set-)?cookie)["']?\s?:\s{0,3}["']?(?:(?:bearer|basic|token|digest|apikey|negotiate|ntlm)\s{1,3})?/giu,
);
const HEADER_VALUE = bounded(/[^\s"'<>[\]][^\n"'<>[\]]{3,4000}/uy);
const SCHEME = bounded(/(?<![\p{L}\p{N}])(?:bearer|basic)(?:\s{1,3}token)?[\s:]{1,3}/giu);
const SCHEME_VALUE = bounded(/[A-Za-z0-9._~+/=-]{12,4000}/y);
const KEY_BEGINS = bounded(/-{4,5} ?BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g);
const KEY_ENDS = bounded(/-{4,5} ?END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}/g);
const KEY_LINES = bounded(/(?:\s{1,3}[A-Za-z0-9+/=]{16,200}(?=\s|$)){0,400}/y);
const LONGEST_KEY = 20_000;

/** Keys of known makers, private keys, what stands in authorization and cookie headers. */
export function findTokens(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = findPrivateKeys(text);
  for (const match of allMatches(text, KNOWN_TOKEN)) {
    spans.push({ kind: 'token', start: match.index, end: match.index + match[0].length });
  }
  for (const { cue, text: value, start, end } of piecesAfter(text, HEADER, HEADER_VALUE)) {
    if (isHeaderSecret(cue, value)) spans.push({ kind: 'token', start, end });
  }
  for (const { text: value, start, end } of piecesAfter(text, SCHEME, SCHEME_VALUE)) {
    if (isRandom(value, 12)) spans.push({ kind: 'token', start, end });
  }
  return spans;
}

/** A cookie is `name=value`; behind "Authorization:" without a scheme a sentence may stand. */
function isHeaderSecret(cue: string, value: string): boolean {
  if (/cookie/i.test(cue)) return value.includes('=');
  const hasScheme = /(?:bearer|basic|token|digest|apikey|negotiate|ntlm)\s{1,3}$/i.test(cue);
  return (
    isRandom(value.split(/\s/)[0] ?? '', hasScheme ? 6 : 8) ||
    (hasScheme && /^[\w.+/=-]{8,4000}$/.test(value))
  );
}

/** From "BEGIN … PRIVATE KEY" to its "END"; without one, as far as the lines look like a key. */
function findPrivateKeys(text: string): PersonalSpan[] {
  const ends = allMatches(text, KEY_ENDS).map((match) => match.index + match[0].length);
  const spans: PersonalSpan[] = [];
  let until = 0;
  let next = 0;
  for (const match of allMatches(text, KEY_BEGINS)) {
    if (match.index < until) continue;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < match.index) next++;
    const begun = match.index + match[0].length;
    const end = ends[next];
    KEY_LINES.lastIndex = begun;
    const lines = KEY_LINES.exec(text)?.[0].length ?? 0;
    until = end !== undefined && end - begun <= LONGEST_KEY ? end : begun + lines;
    spans.push({ kind: 'token', start: match.index, end: until });
  }
  return spans;
}
