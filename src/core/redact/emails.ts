import { allMatches } from '../text/all-matches';
import { bounded } from './bounded';
import type { PersonalSpan } from './spans';

// Begin at the @ and read backwards from there, so that a long run of letters costs nothing.
const EMAIL = bounded(
  /@(?<=([\p{L}\p{N}_%+][\p{L}\p{N}._%+'’&-]{0,200})@)(?!\d{1,4}\.\d)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}(?![\p{L}\p{N}])/gu,
);
/** "anna (at) example.com", "anna [at] example [dot] com". */
const SPELLED = bounded(
  /[([{](?<=([\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?)[([{])(?:at|ät|arroba)[)\]}] ?[\p{L}\p{N}-]{1,63}(?: ?(?:\.|[([{](?:dot|punkt|punto|ponto|point)[)\]}]) ?[\p{L}\p{N}-]{2,63}){1,4}/giu,
);

/** Addresses of a house's own network end without a dot: "vkern@quay". */
const WITHOUT_DOT = bounded(
  /@(?<=(?<![\p{L}\p{N}._%+@:/[#!-])(\p{L}[\p{L}\p{N}._-]{1,40}[\p{L}\p{N}])@)(?=\p{L})[\p{L}\p{N}-]{2,40}(?![\p{L}\p{N}@(:=>&~+#!-]|\.\p{L}| [^\n]{0,40}[\])]?[$#] )/gu,
);
/** "npm install foo@bar". */
const PACKAGES =
  /(?:^|[\s`$])(?:npm|npx|yarn|pnpm|pip3?|brew|cargo|docker|bun|ssh|scp|install|upgrade) [^\n]{0,50}$/;
/** Accounts of machines, and names of packages. */
const NO_PERSON =
  /^(?:root|git|svn|hg|admin|administrator|user|users|username|host|me|you|name|ubuntu|debian|centos|ec2-user|pi|oracle|postgres|mysql|deploy|deployer|jenkins|nobody|sshd|www-data|nginx|apache|daemon|system|service|svc|rabbit|worker|node|couchdb|ejabberd|emqx|backup|test|guest|default|localhost|sa|sys)[\d_-]*$/iu;
const NO_HOST =
  /^(?:latest|next|beta|alpha|canary|rc|stable|dev|edge|main|master|head|trunk|develop|nightly|v\d.*|[0-9a-f]{5,40}|localhost|everyone|here|all|host|hostname|server|domain|home|work)\d{0,4}$/iu;

/** E-mail addresses. `git@github.com:team/project` is the address of a repository, `root@server` of a machine. */
export function findEmails(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of [...allMatches(text, EMAIL), ...allMatches(text, SPELLED)]) {
    const end = match.index + match[0].length;
    if (match[1] === 'git' && text[end] === ':') continue;
    spans.push({ kind: 'email', start: match.index - (match[1]?.length ?? 0), end });
  }
  for (const match of allMatches(text, WITHOUT_DOT)) {
    const end = match.index + match[0].length;
    const local = match[1] ?? '';
    if (PACKAGES.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    if (NO_PERSON.test(local) || NO_HOST.test(match[0].slice(1))) continue;
    spans.push({ kind: 'email', start: match.index - local.length, end });
  }
  return spans;
}
