/** Text that may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
