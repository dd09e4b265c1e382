import { bounded } from './bounded';

/** Kinds of personal data, the surest first: where two overlap, the first one names the whole. */
export const personalKinds = [
  'url-with-secret',
  'token',
  'email',
  'iban',
  'card',
  'national-id',
  'ip',
  'mac',
  'phone',
  'birth-date',
  'address',
  'name',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Personal data in a text: UTF-16 offsets, `end` exclusive. */
export interface PersonalSpan {
  kind: PersonalKind;
  start: number;
  end: number;
}

/** Any placeholder in a text. */
export const PLACEHOLDER = bounded(new RegExp(`\\[(?:${personalKinds.join('|')})\\]`, 'g'));

/** What stands in a redacted text in the place of personal data. */
export function placeholderOf(kind: PersonalKind): string {
  return `[${kind}]`;
}

/** Spans in order of their start, none overlapping: overlapping ones become one that covers all of them. */
export function mergeSpans(spans: readonly PersonalSpan[]): PersonalSpan[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: PersonalSpan[] = [];
  for (const span of sorted) {
    const last = merged[merged.length - 1];
    if (!last || span.start >= last.end) {
      merged.push({ ...span });
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (personalKinds.indexOf(span.kind) < personalKinds.indexOf(last.kind)) last.kind = span.kind;
  }
  return merged;
}

/** The text with `[kind]` in the place of every span. The spans are merged ones. */
export function replaceSpans(text: string, spans: readonly PersonalSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, start, end } of spans) {
    parts.push(text.slice(from, start), placeholderOf(kind));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
