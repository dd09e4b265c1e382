import type { NoiseKind } from '../suggestion';

type Headers = Readonly<Record<string, string>>;

/** What a mail header says for certain, the first that fits counts (RFC 3834, RFC 3464, RFC 8098, RFC 2369). */
const rules: readonly { kind: NoiseKind; name: string; value: RegExp }[] = [
  { kind: 'spam', name: 'x-spam-flag', value: /^\s*yes/i },
  { kind: 'bounce', name: 'content-type', value: /report-type\s*=\s*"?delivery-status/i },
  { kind: 'bounce', name: 'x-failed-recipients', value: /\S/ },
  { kind: 'receipt', name: 'content-type', value: /report-type\s*=\s*"?disposition-notification/i },
  { kind: 'auto-reply', name: 'auto-submitted', value: /^\s*auto-replied/i },
  { kind: 'auto-reply', name: 'x-autoreply', value: /^\s*(?!no\b)\S/i },
  { kind: 'auto-reply', name: 'x-autorespond', value: /^\s*(?!no\b)\S/i },
  { kind: 'auto-reply', name: 'x-autoresponder', value: /^\s*(?!no\b)\S/i },
  { kind: 'auto-reply', name: 'precedence', value: /^\s*auto[_-]?reply/i },
];

/**
 * What the headers of a mail say it is; undefined where they say nothing for certain. `Auto-Submitted: auto-generated`
 * alone says nothing: monitoring that reports an outage sends it, too.
 */
export function noiseOfHeaders(headers: Headers = {}): NoiseKind | undefined {
  const byName = readNames(headers);
  const found = rules.find(({ name, value }) => value.test(byName.get(name) ?? ''));
  if (found) return found.kind;
  const isBulk = /^\s*(?:bulk|junk)/i.test(byName.get('precedence') ?? '');
  return isBulk && byName.has('list-unsubscribe') ? 'newsletter' : undefined;
}

/** Headers that machines set more often than people; alone they prove nothing. */
export function looksAutomatic(headers: Headers = {}): boolean {
  const byName = readNames(headers);
  const isSubmitted = /^\s*auto-/i.test(byName.get('auto-submitted') ?? '');
  const isList = /^\s*(?:bulk|junk|list)/i.test(byName.get('precedence') ?? '');
  return (
    isSubmitted || isList || ['list-unsubscribe', 'x-auto-response-suppress'].some((name) => byName.has(name))
  );
}

function readNames(headers: Headers): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
