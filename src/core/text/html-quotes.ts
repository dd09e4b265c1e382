import type { Tag } from './html-scanner';

/** Classes and ids that mail programs give to a quoted reply. Outlook puts `x_` before foreign ones. */
const QUOTE_NAME =
  /\b(?:class|id)\s*=\s*["']?[^"'>]*?\b(?:x_)?(?:gmail_attr|yahoo_quoted|yahoo-quoted|moz-cite-prefix|protonmail_quote|zmail_extra|OutlookMessageHeader|ms-outlook-mobile-reference-message|tutanota_quote|moz-email-headers-table|mail_quote|reply-quote|quoted-text)(?![\w-])/i;
const GMAIL_QUOTE = /\bclass\s*=\s*["']?[^"'>]*?\b(?:x_)?gmail_quote(?![\w-])/i;
/** Outlook writes the quoted mail as siblings behind these, so everything that follows is quoted. */
const REPLY_MARK = /\bid\s*=\s*["']?(?:x_)*divRplyFwdMsg\b/i;
const REPLY_BORDER =
  /border:\s*none;\s*border-top:\s*solid\s+#(?:b5c4df|e1e1e1)\s+1\.0pt;\s*padding:\s*3\.0pt\s+0/i;
/** How far behind the start of a Gmail quote its attribution or forward mark may reach. */
const GMAIL_HEAD = 2000;

/** Whether an element holds a quoted reply, to be left out with all that is in it. */
export function isQuoteElement(tag: Tag, html: string): boolean {
  if (tag.name === 'blockquote') return true;
  if (GMAIL_QUOTE.test(tag.attributes)) return !isForward(gmailHead(tag, html));
  return QUOTE_NAME.test(tag.attributes);
}

/**
 * Offset of the blockquote inside a Gmail quote, behind its attribution; undefined for any other element.
 * Answers that the customer wrote between the blockquotes are read on from there.
 */
export function gmailBlockquote(tag: Tag, html: string): number | undefined {
  if (tag.name !== 'div' || !GMAIL_QUOTE.test(tag.attributes)) return undefined;
  const offset = gmailHead(tag, html).search(/<blockquote[\s>]/i);
  return offset < 0 ? undefined : tag.end + offset;
}

function gmailHead(tag: Tag, html: string): string {
  return html.slice(tag.end, tag.end + GMAIL_HEAD);
}

/** Whether a tag is Outlook's line above the quoted mail. */
export function isReplyBorder(tag: Tag): boolean {
  return tag.name === 'div' && (REPLY_MARK.test(tag.attributes) || REPLY_BORDER.test(tag.attributes));
}

/** A forwarded mail is what the customer wants to show, not a quote. */
function isForward(head: string): boolean {
  return /-{5,}\s?[^-<\n]{3,60}\s?-{5,}/.test(head) && !/<blockquote/i.test(head);
}
