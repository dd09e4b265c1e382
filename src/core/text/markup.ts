/** Words of Jira wiki markup and Markdown without the marks. Plain text comes back as it is. */
export function dropMarkup(text: string): string {
  return dropMarkdown(dropWikiMarkup(text));
}

const MACRO =
  /\{(?:code|noformat|quote|html|panel|color|info|tip|note|warning|expand|section|column|anchor|toc|adf|csv|cloak)(?::[^{}\n]{0,200})?\}/gi;

function dropWikiMarkup(text: string): string {
  return text
    .replace(MACRO, '\n')
    .replace(/^\s{0,3}h[1-6]\. {0,3}/gm, '')
    .replace(/^\s{0,3}bq\. /gm, '')
    .replace(/!([\w .()-]{1,100}\.(?:png|jpe?g|gif|bmp|svg|webp))(?:\|[^!\n]{0,60})?!/gi, ' ')
    .replace(/\[([^\][|\n]{1,200})\|((?:https?:|mailto:|#|\^|~)[^\]\n]{0,500})\]/g, '$1')
    .replace(/\[[~^]([^\][\n]{1,100})\]/g, '$1')
    .replace(/\{\{([^{}\n]{1,200})\}\}/g, '$1')
    .replace(/\|{1,2}/g, (bars) => (bars === '||' ? ' ' : bars))
    .replace(/^\s*\|(.{0,2000})\|\s*$/gm, (_row: string, cells: string) => cells.replaceAll('|', ' '));
}

function dropMarkdown(text: string): string {
  return text
    .replace(/<!--(?:(?!-->)[\s\S]){0,2000}-->/g, ' ')
    .replace(/^\s{0,6}(?:```|~~~)[\w+#.-]{0,20}\s*$/gm, '')
    .replace(/!\[([^\][\n]{0,200})\]\([^()\s]{1,1000}\)/g, '$1')
    .replace(/\[([^\][\n]{1,200})\]\((?:https?:|mailto:|#|\/)[^()\s]{0,1000}\)/g, '$1')
    .replace(/^\s{0,3}#{1,6} +/gm, '')
    .replace(/^(\s{0,12}[-*+] )\[[ xX]\] /gm, '$1')
    .replace(/(^|[^\w*])\*{1,3}(?=\S)([^*\n]{0,300}?[^\s*])\*{1,3}(?![\w*])/g, '$1$2')
    .replace(/`{1,3}([^`\n]{1,300})`{1,3}/g, '$1')
    .replace(/^\s{0,3}[-*_=]{4,}\s*$/gm, '');
}
