import { bannerContinuations, bannerOpenings, replyLineWords, trackerLines } from './phrases/banners';
import { disclaimerEvidence, disclaimerOpenings } from './phrases/disclaimers';
import { allPhrases, anyOf } from './phrases/pattern';

const OPENING = new RegExp(`^[\\s*_\\-=#>|]{0,10}${anyOf(allPhrases(disclaimerOpenings))}`, 'iu');
const EVIDENCE = new RegExp(anyOf(disclaimerEvidence), 'iu');
const BANNER = new RegExp(`^[\\s*_\\-=#!|[(⚠]{0,10}${anyOf(bannerOpenings)}`, 'iu');
const BANNER_NEXT = new RegExp(`^[\\s*_]{0,10}${anyOf(bannerContinuations)}`, 'iu');
const REPLY_LINE = new RegExp(`^[\\s#*=_\\-–—<>\\[(.]{0,40}${anyOf(replyLineWords)}`, 'iu');
const TRACKER_LINE = new RegExp(`^\\s*${anyOf(trackerLines).replaceAll('\\*', '.{0,120}')}\\s*$`, 'iu');

/** How far into a paragraph the evidence of a notice may stand. */
const EVIDENCE_REACH = 600;

/** Text without confidentiality notices, gateway warnings and lines of ticket systems. Never empties a text. */
export function dropDisclaimers(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] ?? '';
    const head = line.slice(0, 300);
    if (REPLY_LINE.test(head)) {
      // Below the mark stands the old thread; a mark above everything has lost its thread.
      if (kept.some(hasWords)) break;
      i++;
    } else if (isBanner(line)) {
      i++;
      while (BANNER_NEXT.test((lines[i] ?? '').slice(0, 200))) i++;
    } else if (isNotice(lines, i)) {
      i = paragraphEnd(lines, i);
    } else {
      if (line.length > 300 || !TRACKER_LINE.test(line)) kept.push(line);
      i++;
    }
  }
  return kept.some(hasWords) ? kept.join('\n') : text;
}

function isBanner(line: string): boolean {
  return line.length < 600 && BANNER.test(line.slice(0, 200));
}

function isNotice(lines: readonly string[], start: number): boolean {
  if (!OPENING.test((lines[start] ?? '').slice(0, 200))) return false;
  const end = Math.min(paragraphEnd(lines, start), start + 8);
  return EVIDENCE.test(lines.slice(start, end).join(' ').slice(0, EVIDENCE_REACH));
}

function paragraphEnd(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && (lines[end] ?? '').trim() !== '') end++;
  return end;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
