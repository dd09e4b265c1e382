/** Begins with a tag, perhaps behind comments or Jira's `{html}`. */
const STARTS_WITH_TAG =
  /^\s*(?:\{html\}\s*)?(?:<!doctype html|<\?xml|<(?:html|head|body|meta|style|div|p|span|table|tr|td|br|hr|font|ul|ol|h[1-6]|center|blockquote|pre|b|strong|i|em|u|a|img|section|article|o:p)(?:\s[^<>]*)?\/?>)/i;
const LAYOUT_TAG = /<(?:br|hr|p|div|li|tr|h[1-6])(?:\s[^<>]{0,2000})?\/?>|<body[\s>]/gi;
const END_TAG = /<\/(?:a|b|code|div|em|font|h[1-6]|i|li|p|pre|small|span|strong|sub|sup|table|td|u|ul|ol)>/i;
const CODE_FENCE = /^ {0,6}(?:```|~~~)|\{(?:code|noformat)(?:[:}])/m;

/**
 * Whether the text is written in HTML. Plain text that only talks about tags, or shows some in a code sample,
 * is not: its line breaks come from line feeds, those of HTML come from tags.
 */
export function looksLikeHtml(text: string): boolean {
  const start = text.replace(/^(?:\s*<!--(?:[^-]|-(?!->)){0,5000}-->){1,5}/, '');
  if (STARTS_WITH_TAG.test(start.slice(0, 5000))) return true;
  if (!text.includes('<') || CODE_FENCE.test(text)) return false;
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '').length;
  const layoutTags = text.match(LAYOUT_TAG)?.length ?? 0;
  if (lines <= 1) return layoutTags > 0 || END_TAG.test(text);
  return layoutTags * 2 >= lines;
}
