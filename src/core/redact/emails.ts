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

/** E-mail addresses. `git@github.com:team/project` is the address of a repository, `root@server` of a machine. */
export function findEmails(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of [...text.matchAll(EMAIL), ...text.matchAll(SPELLED)]) {
    const end = match.index + match[0].length;
    if (match[1] === 'git' && text[end] === ':') continue;
    spans.push({ kind: 'email', start: match.index - (match[1]?.length ?? 0), end });
  }
  return spans;
}
