/** What mail programs write of a link or an image into plain text: its target in angle brackets, its name in square ones. */
const TARGET = /(?<=\S)<(?:https?:\/\/|mailto:|tel:|www\.)[^<>\s]{1,2000}>/gi;
const INLINE_IMAGE = /\[(?:cid:|image:|inline image|bild:|imagen:|immagine:)[^\][\n]{0,300}\]/gi;
/** Names that Outlook gives to pictures by itself. */
const DESCRIBED_IMAGE =
  /\[[^\][\n]{0,200}\b(?:automatically generated|automatisch generiert|générée? automatiquement|generad[ao] automáticamente|generat[ao] automaticamente|gerad[ao] automaticamente)\b[^\][\n]{0,60}\]/gi;
/** Gateways that put every link behind an address of their own: what follows says nothing. */
const GATEWAY =
  /https?:\/\/[\w.-]{0,80}(?:safelinks|urldefense|urlsand|linkprotect|clicktime|mimecastprotect)[\w.-]*\/\S*/gi;
const TRACKING =
  /(https?:\/\/[^\s<>"?]{4,400})\?(?=[^\s<>"]*\b(?:utm_|mc_eid|fbclid|gclid|mkt_tok|_hsenc))[^\s<>"]*/gi;

/** Text without targets of links that have words of their own, names of embedded pictures and marks of trackers. */
export function dropLinkTargets(text: string): string {
  return text
    .replace(INLINE_IMAGE, ' ')
    .replace(DESCRIBED_IMAGE, ' ')
    .replace(TARGET, '')
    .replace(GATEWAY, (url) => hostInside(url) ?? ' ')
    .replace(TRACKING, '$1');
}

/** The address that a gateway's address leads to, without its path; undefined if it cannot be read. */
function hostInside(url: string): string | undefined {
  const target = /(?:url=|__)(https?(?:%3A%2F%2F|:\/\/)[\w.-]{3,100})/i.exec(url)?.[1];
  return target?.replace(/%3A%2F%2F/i, '://');
}
