import { allMatches } from '../text/all-matches';
import { bounded } from './bounded';
import { isRandom } from './random-looking';
import type { PersonalSpan } from './spans';

const URL = bounded(/[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'«»“”□]{1,2000}/giu);
const CREDENTIALS = bounded(/^[a-z0-9+.-]{1,21}:\/\/[^\s/@:]{0,100}:[^\s/]{1,300}@/iu);
const SECRET_PARAMETER = bounded(
  /[?&#;](?:[\w.-]{0,30}[_.-])?(?:token|accesstoken|idtoken|refreshtoken|authtoken|apikey|api-key|key|sig|signature|secret|password|passwd|pwd|pass|code|auth|session|sessionid|sid|phpsessid|jsessionid|jwt|credential|otp|hash|ticket|samlresponse|nonce|state)=[^&#\s[\]]{6,2000}/giu,
);
/** Parameters of these names hold secrets only where their value looks like one. */
const OFTEN_HARMLESS = /[?&#;_.-](?:key|code|sid|hash|ticket|state|nonce|session|auth|sig)=/i;
const SECRET_PATH = bounded(
  /\/(?:reset|password|verify|verification|confirm|confirmation|invite|invitation|activate|activation|unsubscribe|token|auth|webhooks?|services)(?:[/_-][\w-]{1,30}){0,3}\/([\w~-]{16,500})(?=$|[/?#])/iu,
);
const TRAILING = bounded(/[.,;:!?)\]}'"*_]{1,10}$/);

/** Addresses that open something by themselves: with a password in them, a token or a secret path. */
export function findSecretUrls(text: string): PersonalSpan[] {
  if (!text.includes('://')) return [];
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, URL)) {
    const url = match[0].replace(TRAILING, '');
    if (!hasSecret(url)) continue;
    spans.push({ kind: 'url-with-secret', start: match.index, end: match.index + url.length });
  }
  return spans;
}

function hasSecret(url: string): boolean {
  if (CREDENTIALS.test(url)) return true;
  for (const [parameter] of allMatches(url, SECRET_PARAMETER)) {
    const value = parameter.slice(parameter.indexOf('=') + 1);
    if (!OFTEN_HARMLESS.test(parameter) || isRandom(value, 16)) return true;
  }
  const path = SECRET_PATH.exec(url)?.[1];
  return path !== undefined && isRandom(path, 16);
}
