import { isWarning } from './gateway-warnings';
import { isNotice } from './notices';
import { bannerContinuations, bannerOpenings, replyLineWords, trackerLines } from './phrases/banners';
import { disclaimerEvidence } from './phrases/disclaimer-evidence';
import { disclaimerOpenings } from './phrases/disclaimer-openings';
import { allPhrases } from './phrases/pattern';
import { PhrasePattern } from './phrases/phrase-pattern';
import { hasWords } from './unicode';

const OPENING = new PhrasePattern(
  allPhrases(disclaimerOpenings),
  (opening) => `^[\\s*_\\-=#>|]{0,10}${opening}`,
  'iu',
);
const EVIDENCE = new PhrasePattern(disclaimerEvidence, (evidence) => evidence, 'iu');
const BANNER = new PhrasePattern(bannerOpenings, (opening) => `^[\\s*_\\-=#!|[(⚠]{0,10}${opening}`, 'iu');
const BANNER_NEXT = new PhrasePattern(bannerContinuations, (words) => `^[\\s*_]{0,10}${words}`, 'iu');
const REPLY_LINE = new PhrasePattern(
  replyLineWords,
  (words) =>
    `^[\\s#*=_\\-–—<>\\[(.]{0,40}(?:please|bitte|veuillez|por\\sfavor|per\\sfavore|gelieve)?\\s?${words}`,
  'iu',
);
/** The same in any words: between signs, and it speaks of a line and of what is above it, or it has Zendesk's signs. */
const FRAMED =
  /^\s*(?:>\s*)?(?:##-\s.*\s-##|([#=*_~—–-])[#=*_~—–\s-]{1,40}[^#=*_~].*[^#=*_~][#=*_~—–\s-]{1,40}[#=*_~—–-])\s*$/u;
const ABOVE_A_LINE =
  /\babove\b.*\bline\b|oberhalb.*(?:zeile|linie)|über.*(?:zeile|linie)|au-dessus.*ligne|(?:por )?encima.*(?:línea|linea)|acima.*linha|sopra.*(?:linea|riga)|boven.*(?:lijn|regel)|ovanför.*(?:rad|linje)|over.*linj|yläpuolel.*(?:rivi|viiva)|(?:powyżej|nad).*lini|nad.*(?:řádek|řádk|čáru|riadok)|(?:vonal|sor).*f(?:ö|e)l[ée]|deasupra.*lini|satır.*üst|πάνω από.*γραμμή|(?:выше|над).*(?:строк|лини|черт)|(?:вище|над).*(?:рядк|ліні)|מעל.*(?:שורה|קו)|فوق.*(?:السطر|الخط)|(?:trên|phía trên).*dòng|di atas.*baris|iznad.*(?:crte|linije)|[行线線].*[上前]|줄.*위|선.*위/iu;
const TRACKER_LINE = new PhrasePattern(
  trackerLines,
  (words) => `^\\s*${words.replaceAll('\\*', '.{0,120}')}\\s*$`,
  'iu',
);

const LONG_RULE = /^\s*_{20,200}\s*$/;
const MEETING_NUMBER = /^[^:：\n]{2,40}[:：]\s*\d{3}[\d ]{6,20}\s*$/;
const LONGEST_INVITATION = 30;

/** How far behind the opening of a notice its evidence may stand. */
const EVIDENCE_REACH = 600;
const EVIDENCE_LINES = 4;
const LONGEST_NOTICE = 20;

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
    if (isReplyLine(line.slice(0, 300))) {
      // Below the mark stands the old thread; a mark above everything has lost its thread.
      if (kept.some(hasWords)) break;
      i++;
    } else if (isBanner(line) || (filled <= WARNING_REACH && isWarning(line))) {
      i++;
      while (BANNER_NEXT.test((lines[i] ?? '').slice(0, 200))) i++;
    } else {
      const notice = noticeLength(lines, i) || invitationLength(lines, i);
      const isDropped = notice > 0 || (line.length <= 300 && TRACKER_LINE.test(line));
      if (!isDropped) kept.push(line);
      i += Math.max(1, notice);
    }
  }
  return kept.some(hasWords) ? kept.join('\n') : text;
}

/** The lines of a calendar's invitation between long rules: a way into a meeting, with its number. */
function invitationLength(lines: readonly string[], start: number): number {
  if (!LONG_RULE.test(lines[start] ?? '')) return 0;
  let end = start + 1;
  while (end < lines.length && end < start + LONGEST_INVITATION && !LONG_RULE.test(lines[end] ?? '')) end++;
  const inside = lines.slice(start + 1, end);
  return inside.some((line) => MEETING_NUMBER.test(line)) ? Math.min(end + 1, lines.length) - start : 0;
}

function isReplyLine(line: string): boolean {
  if (REPLY_LINE.test(line)) return true;
  return FRAMED.test(line) && (/##-\s/.test(line) || ABOVE_A_LINE.test(line));
}

function isBanner(line: string): boolean {
  return line.length < 600 && BANNER.test(line.slice(0, 200));
}

/** Number of lines of the notice that begins at `start`, 0 if there is none. */
function noticeLength(lines: readonly string[], start: number): number {
  if (!OPENING.test((lines[start] ?? '').slice(0, 200))) return shapedNoticeLength(lines, start);
  const reach = lines
    .slice(start, start + EVIDENCE_LINES)
    .join(' ')
    .slice(0, EVIDENCE_REACH);
  if (!EVIDENCE.test(reach)) return 0;
  let end = start + 1;
  while (end < lines.length && continues(lines[end - 1] ?? '', lines[end] ?? '')) end++;
  return end - start;
}

/** The same by what the whole paragraph speaks of, below other words. */
function shapedNoticeLength(lines: readonly string[], start: number): number {
  if (start === 0 || (lines[start - 1] ?? '').trim() !== '') return 0;
  let end = start;
  while (end < lines.length && end < start + LONGEST_NOTICE && (lines[end] ?? '').trim() !== '') end++;
  return isNotice(lines.slice(start, end).join(' ')) ? end - start : 0;
}

/** A notice continues where its line was wrapped, or where the next line speaks of the same. */
function continues(line: string, next: string): boolean {
  if (next.trim() === '') return false;
  const isWrapped = line.length >= 50 && line.length <= 120 && !/[.!:]\s*$/.test(line);
  return isWrapped || EVIDENCE.test(next.slice(0, EVIDENCE_REACH));
}
