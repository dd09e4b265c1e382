import { anyOf, longestFirst } from '../../text/phrases/pattern';
import { bounded, piecesAfter } from '../bounded';
import { isCommonWord } from '../common-words';
import { notUserNames, userNameWords } from '../phrases/user-words';
import type { PersonalSpan } from '../spans';

const HOMES =
  'users|benutzer|utilisateurs|usuarios|usuários|utilizadores|utenti|gebruikers|documents and settings|profiles|profile|home|homes';
const PROFILE = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_.$-]{0,40}';
/** `C:\\Users\\name\\…`, `\\\\server\\home$\\name\\…`, `\\\\server\\share\\users\\name`, `/home/name/…`, `/Users/name/…`. */
const IN_PATH = bounded(
  new RegExp(
    `(?:(?:(?<![\\p{L}\\p{N}])[a-z]:[\\\\/]|\\\\\\\\[\\w.-]{1,40}\\\\)(?:[\\w.$-]{1,40}[\\\\/]){0,2}|(?<![\\p{L}\\p{N}.])/)(?:${HOMES})\\$?[\\\\/](?=${PROFILE}(?:[\\\\/]|[\\s,;)"']|$))`,
    'giu',
  ),
);
const PROFILE_NAME = bounded(new RegExp(PROFILE, 'uy'));
const SHARED =
  /^(?:public|default|default user|all users|shared|administrator|admin|root|guest|users?|öffentlich|temp|app|www|data)$/i;

/** `DOMAIN\\name`, not the beginning of a path or of a key of the registry. */
const DOMAIN_USER = bounded(
  /(?<![\p{L}\p{N}\\/._-]|(?<!\p{L})[A-Za-z]:)[A-Z][A-Z0-9-]{1,14}\\(?=[A-Za-z][\w.$-]{1,40}(?![\w\\$]))/gu,
);
/** In small letters only behind a word for an account. */
const SMALL_DOMAIN = bounded(
  /(?<!\p{L})(?:(?:signed|logged) in as|angemeldet als|connecté en tant que|account|konto|compte|cuenta|conta|user|benutzer)[ :]{1,2}[a-z][a-z0-9-]{1,14}\\(?=[A-Za-z][\w.$-]{1,40}(?![\w\\$]))/giu,
);
const NO_DOMAIN = /^(?:HK\w*|AUTHORITY|BUILTIN|SOFTWARE|SYSTEM|WINDOWS|BIN|SRC|LIB|TEMP|TMP|DOCS)\\$/;
const ACCOUNT = bounded(/[A-Za-z][\w.$-]{1,40}/uy);
const FILE_NAME =
  /\.(?:exe|dll|sys|txt|log|docx?|xlsx?|pptx?|pdf|csv|ini|bat|cmd|ps1|msi|zip|js|ts|cs|xml|json)$/i;

const WORDS = longestFirst(userNameWords);
const IS = '(?:(?: is| ist| lautet| est| es| é| è| jest)(?!\\p{L})|は|が)';
const CUE = bounded(
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}_-])${anyOf(WORDS)}(?![\\p{Script=Latin}\\p{N}])(?: ?[:=]{1,2} {0,3}|${IS}[ :]{0,2}| {1,2})["'«「]?`,
    'giu',
  ),
);
const USER = bounded(/[\p{L}][\p{L}\p{N}._-]{2,30}(?![\p{L}\p{N}@\\(])/uy);

/** Words that stand in sentences about other things, too. */
const OF_MANY_USES =
  /^(?:login|usuario|usuário|utilizador|utente|kennung|identifiant|user account|benutzerkonto|compte utilisateur|cuenta de usuario|conta de usuário)$/i;

/** User names: of profiles in paths, behind a domain, and behind a word for one. */
export function findUserNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  const add = (start: number, name: string) => {
    const bare = name.replace(/[.-]+$/, '');
    if (bare.length > 1) spans.push({ kind: 'name', start, end: start + bare.length });
  };
  for (const { text: name, start } of piecesAfter(text, IN_PATH, PROFILE_NAME))
    if (!SHARED.test(name)) add(start, name);
  for (const { text: name, start } of piecesAfter(text, SMALL_DOMAIN, ACCOUNT)) add(start, name);
  for (const { cue, text: name, start } of piecesAfter(text, DOMAIN_USER, ACCOUNT)) {
    if (!NO_DOMAIN.test(cue) && !FILE_NAME.test(name) && !/^(?:Domain|Users|Admins)$/i.test(name))
      add(start, name);
  }
  for (const { cue, text: name, start } of piecesAfter(text, CUE, USER)) {
    if (isUserName(name.replace(/[.-]+$/, ''), cue)) add(start, name);
  }
  return spans;
}

/** Behind a sign anything that is no word; behind a mere space only what could be no word of a sentence. */
function isUserName(name: string, cue: string): boolean {
  const lower = name.toLowerCase();
  if (name.length < 3 || notUserNames.has(lower) || isCommonWord(lower)) return false;
  const hasMark = /[\p{N}._]/u.test(name);
  const hasSign = /[:=]/.test(cue);
  if (hasMark || hasSign) return true;
  // Small letters that no list of words knows, behind a word that only announces user names.
  return /^\p{Ll}+$/u.test(name) && !OF_MANY_USES.test(cue.trim());
}
