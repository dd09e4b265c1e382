import type { Tag } from './html-scanner';

/** The values of the attributes by which mail programs name parts of a mail. */
const NAMED = /\b(?:class|id|name|data-[a-z-]+|fairemail)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Names of a quoted reply. Outlook puts `x_` before foreign ones, Yahoo a mark of its own. */
const QUOTE =
  /(?:gmail|yahoo|proton(?:mail)?|tutanota|mail|k9mail|reply|ymail)[_-]?(?:quoted?|attr|cite)|moz-(?:cite-prefix|email-headers-table)|zmail_extra|OutlookMessageHeader|messageReplySection|bloop_original|quoted[-_]?text|__QUOTED_TEXT__|^quote$|^cite\d?$/i;
/** Outlook writes the quoted mail as siblings behind these, so everything that follows is quoted. */
const REPLY_MARK =
  /^(?:x_)*(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|OLK_SRC_BODY_SECTION)$/;
const SIGNATURE = /signature|(?:^|[^a-z])(?:sig|sgn)(?:[^a-z]|$)|^bloop_sign/i;
const GMAIL_QUOTE = /^(?:x_)*gmail_quote/i;
const REPLY_BORDER =
  /border:\s*none;\s*border-top:\s*solid\s+#(?:b5c4df|e1e1e1)\s+1\.0pt;\s*padding:\s*3\.0pt\s+0/i;
const HIDDEN = /\bstyle\s*=\s*["'][^"']*display:\s*none/i;
/** Elements that hold nothing, or the whole mail. */
const NEVER_A_PART = new Set([
  'br',
  'img',
  'hr',
  'input',
  'meta',
  'link',
  'html',
  'body',
  'wbr',
  'col',
  'area',
]);

/** What a mail program says that an element is, by its class, id or the like; undefined if it says nothing. */
export type MailPart = 'quote' | 'gmail quote' | 'rest is quoted' | 'signature' | 'hidden';

/** The part of a mail that a start tag opens by its names. */
export function mailPartOf(tag: Tag): MailPart | undefined {
  if (NEVER_A_PART.has(tag.name) || tag.attributes === '') {
    return tag.name === 'signature' ? 'signature' : undefined;
  }
  if (tag.name === 'signature') return 'signature';
  const names = namesOf(tag.attributes);
  if (names.some((name) => REPLY_MARK.test(name))) return 'rest is quoted';
  if (tag.name === 'div' && REPLY_BORDER.test(tag.attributes)) return 'rest is quoted';
  if (names.some((name) => GMAIL_QUOTE.test(name))) return 'gmail quote';
  if (names.some((name) => QUOTE.test(name)) || /fairemail\s*=\s*["']?reply/i.test(tag.attributes))
    return 'quote';
  if (tag.name === 'blockquote' && /\b(?:type\s*=\s*["']?cite|cite\s*=)/i.test(tag.attributes))
    return 'quote';
  if (names.some((name) => SIGNATURE.test(name))) return 'signature';
  return HIDDEN.test(tag.attributes) ? 'hidden' : undefined;
}

/** A blockquote that mail programs write for "indent": it is no quotation. */
export function isIndent(tag: Tag): boolean {
  return /margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px;\s*border:\s*none/i.test(tag.attributes);
}

function namesOf(attributes: string): string[] {
  return [...attributes.slice(0, 2000).matchAll(NAMED)].flatMap(([, a, b, c]) =>
    (a ?? b ?? c ?? '').split(/\s+/),
  );
}
