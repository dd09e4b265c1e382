import { isWarning } from './gateway-warnings';
import { bannerContinuations, bannerOpenings, replyLineWords, trackerLines } from './phrases/banners';
import { disclaimerEvidence } from './phrases/disclaimer-evidence';
import { disclaimerOpenings } from './phrases/disclaimer-openings';
import { allPhrases, anyOf } from './phrases/pattern';
import { hasWords } from './unicode';

const OPENING = new RegExp(`^[\\s*_\\-=#>|]{0,10}${anyOf(allPhrases(disclaimerOpenings))}`, 'iu');
const EVIDENCE = new RegExp(anyOf(disclaimerEvidence), 'iu');
const BANNER = new RegExp(`^[\\s*_\\-=#!|[(⚠]{0,10}${anyOf(bannerOpenings)}`, 'iu');
const BANNER_NEXT = new RegExp(`^[\\s*_]{0,10}${anyOf(bannerContinuations)}`, 'iu');
const REPLY_LINE = new RegExp(
  `^[\\s#*=_\\-–—<>\\[(.]{0,40}(?:please|bitte|veuillez|por\\sfavor|per\\sfavore|gelieve)?\\s?${anyOf(replyLineWords)}`,
  'iu',
);
const TRACKER_LINE = new RegExp(`^\\s*${anyOf(trackerLines).replaceAll('\\*', '.{0,120}')}\\s*$`, 'iu');

/** How far behind the opening of a notice its evidence may stand. */
const EVIDENCE_REACH = 600;
const EVIDENCE_LINES = 4;

/** A warning of a gateway stands above everything else. */
const WARNING_REACH = 4;

/** Text without confidentiality notices, gateway warnings and lines of ticket systems. Never empties a text. */
export function dropDisclaimers(text: string): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  let filled = 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i] ?? '';
    if (line.trim() !== '') filled++;
    const head = line.slice(0, 300);
    if (REPLY_LINE.test(head)) {
      // Below the mark stands the old thread; a mark above everything has lost its thread.
      if (kept.some(hasWords)) break;
      i++;
    } else if (isBanner(line) || (filled <= WARNING_REACH && isWarning(line))) {
      i++;
      while (BANNER_NEXT.test((lines[i] ?? '').slice(0, 200))) i++;
    } else {
      const notice = noticeLength(lines, i);
      const isDropped = notice > 0 || (line.length <= 300 && TRACKER_LINE.test(line));
      if (!isDropped) kept.push(line);
      i += Math.max(1, notice);
    }
  }
  return kept.some(hasWords) ? kept.join('\n') : text;
}

function isBanner(line: string): boolean {
  return line.length < 600 && BANNER.test(line.slice(0, 200));
}

/** Number of lines of the notice that begins at `start`, 0 where there is none. */
function noticeLength(lines: readonly string[], start: number): number {
  if (!OPENING.test((lines[start] ?? '').slice(0, 200))) return 0;
  const reach = lines
    .slice(start, start + EVIDENCE_LINES)
    .join(' ')
    .slice(0, EVIDENCE_REACH);
  if (!EVIDENCE.test(reach)) return 0;
  let end = start + 1;
  while (end < lines.length && continues(lines[end - 1] ?? '', lines[end] ?? '')) end++;
  return end - start;
}

/** A notice goes on where its line was wrapped, or where the next line speaks of the same. */
function continues(line: string, next: string): boolean {
  if (next.trim() === '') return false;
  const isWrapped = line.length >= 50 && line.length <= 120 && !/[.!:]\s*$/.test(line);
  return isWrapped || EVIDENCE.test(next.slice(0, EVIDENCE_REACH));
}
