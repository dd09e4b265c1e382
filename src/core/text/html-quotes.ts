import { attributionLength, isUndatedAttribution } from './attribution';
import { decodeEntities } from './html-entities';
import type { Tag } from './html-scanner';
import { headerLength } from './mail-headers';
import { isForwardedSeparator } from './separators';

/** How far behind the start of a quote its attribution or forward mark may reach. */
const HEAD = 2000;
/** How many lines above a blockquote its attribution or header may begin. */
const REACH = 6;

/** Whether a quote holds a mail that was forwarded: the customer wants to show it. */
export function holdsForward(tag: Tag, html: string): boolean {
  const lines = firstLines(tag, html);
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 2);
  return filled.some((line) => isForwardedSeparator(line));
}

/**
 * Whether a blockquote without any name is an answered mail: an attribution or a mail header ends right above it, or stands
 * at its start. Without either it is the writer's own.
 */
export function isAnswered(tag: Tag, html: string, linesAbove: readonly string[]): boolean {
  return endsInAttribution(linesAbove) || beginsWithAttribution(firstLines(tag, html));
}

/**
 * Offset of the blockquote inside a Gmail quote, behind its attribution; undefined if there is none. Answers that the
 * customer wrote between the blockquotes are read on from there.
 */
export function innerBlockquote(tag: Tag, html: string): number | undefined {
  if (tag.name !== 'div') return undefined;
  const offset = html.slice(tag.end, tag.end + HEAD).search(/<blockquote[\s>]/i);
  return offset < 0 ? undefined : tag.end + offset;
}

function endsInAttribution(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  for (let i = filled.length - 1; i >= 0 && i >= filled.length - REACH; i--) {
    const length = Math.max(attributionLength(filled, i), headerLength(filled, i));
    if (length > 0 && i + length >= filled.length) return true;
  }
  return isUndatedAttribution(filled.at(-1) ?? '');
}

function beginsWithAttribution(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '').slice(0, 2 * REACH);
  return attributionLength(filled, 0) > 0 || headerLength(filled, 0) > 0;
}

/** The first lines of an element, read by the simplest means. */
function firstLines(tag: Tag, html: string): string[] {
  const text = html
    .slice(tag.end, tag.end + HEAD)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<(?:br|\/?(?:div|p|tr|li|table|blockquote|h[1-6]))(?:\s[^<>]*)?\/?>/gi, '\n')
    .replace(/<[^<>]*>?/g, '');
  return decodeEntities(text).split('\n');
}
