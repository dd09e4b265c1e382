/** Words of Jira wiki markup and Markdown without the marks. Plain text comes back as it is. */
export function dropMarkup(text: string): string {
  return dropMarkdown(dropWikiMarkup(dropCodeFences(dropComments(text)))).replace(INLINE_TAG, ' ');
}

/** Tags that people and Markdown editors mix into plain text; those of code samples are other ones. */
const INLINE_TAG =
  /<\/?(?:b|i|u|em|strong|font|details|summary|sub|sup|kbd|pre|code|tt|samp|img|a|center|br)(?: [^<>\n]{0,500})?\/?>/gi;

const FENCE = /^ {0,12}(?:```|~~~)[\w+#.: -]{0,40}$|^ {0,12}\{(?:code|noformat)(?::[^{}]{0,200})?\} {0,9}$/i;

/** Code stays, its fences go, and so do prompts: `>` at its start would later pass for a mail quote. */
function dropCodeFences(text: string): string {
  let isCode = false;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (FENCE.test(line)) isCode = !isCode;
    else kept.push(isCode ? line.replace(/^ {0,20}>[> ]{0,20}/, '') : line);
  }
  return kept.join('\n');
}

function dropComments(text: string): string {
  const parts: string[] = [];
  let position = 0;
  for (;;) {
    const start = text.indexOf('<!--', position);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 2);
    if (end < 0) break;
    parts.push(text.slice(position, start));
    position = end + 3;
  }
  parts.push(text.slice(position));
  return parts.join(' ');
}

const MACRO =
  /\{(?:code|noformat|quote|html|panel|color|info|tip|note|warning|expand|section|column|anchor|toc|adf|csv|cloak)(?::[^{}\n]{0,200})?\}/gi;
const IMAGE = /!([\w .()-]{1,100}\.(?:png|jpe?g|gif|bmp|svg|webp))(?:\|[^!\n]{0,60})?!/gi;
const WIKI_LINK = /\[([^\][|\n]{1,200})\|(?:https?:|mailto:|#|\^|~)[^\][\n]{0,500}\]/g;

function dropWikiMarkup(text: string): string {
  return text
    .replace(MACRO, '\n')
    .replace(/^ {0,3}(?:h[1-6]|bq)\. /gm, '')
    .replace(IMAGE, ' ')
    .replace(WIKI_LINK, '$1')
    .replace(/\[[~^]([^\][\n]{1,100})\]/g, '$1')
    .replace(/\{\{([^{}\n]{1,200})\}\}/g, '$1')
    .replace(/^ {0,3}\|(.{0,2000})\| {0,9}$/gm, (_row: string, cells: string) => cells.replace(/\|+/g, ' '));
}

const MARKDOWN_IMAGE = /!\[([^\][\n]{0,200})\]\([^()\s]{1,1000}\)/g;
const MARKDOWN_LINK = /\[([^\][\n]{1,200})\]\((?:https?:|mailto:|#|\/)[^()\s]{0,1000}\)/g;
const BOLD = /(^|[^\w*])\*{1,3}(?=[^\s*])([^*\n]{0,300}?[^\s*])\*{1,3}(?![\w*])/gm;

function dropMarkdown(text: string): string {
  return text
    .replace(MARKDOWN_IMAGE, '$1')
    .replace(MARKDOWN_LINK, '$1')
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^( {0,12}[-*+] )\[[ xX]\] /gm, '$1')
    .replace(BOLD, '$1$2')
    .replace(/`{1,3}([^`\n]{1,300})`{1,3}/g, '$1');
}

/** Text without lines of nothing but a drawing character. They part signatures, so they go after those. */
export function dropRules(text: string): string {
  return text.replace(/^ {0,3}[-*=]{4,} {0,9}$/gm, '');
}
