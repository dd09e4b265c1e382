import { allMatches } from '../text/all-matches';
import { bounded } from './bounded';
import type { PersonalSpan } from './spans';

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}_.]|[\\p{L}\\p{N}]-)${OCTET}(?:\\.${OCTET}){3}(?![\\p{L}\\p{N}_]|\\.[\\p{L}\\p{N}]|-[\\p{L}])`,
    'gu',
  ),
);
/** Machine itself, any address, masks and broadcast: they identify no person and explain the ticket. */
const KEPT_IPV4 = /^(?:127\.|0\.0\.0\.0$|255\.)/;
const VERSION_BEFORE =
  /(?:versions?|version:|vers?|v|build|release|rel|revision|rev|sdk|driver|firmware|java|jdk|jre|update|upgrade|patch|treiber|versión|versão|versione|versie|バージョン)[ .:=#(]{0,3}$/iu;
const ADDRESS_CUE =
  /(?:ips?|ipv4|address|adresse|adres|indirizzo|dirección|endereço|host|ping|gateway|dns|subnet|proxy|remote|:\/\/|@)[^\p{L}\n]{0,4}(?:is |ist |at |est |es |é |è )?$|(?:server|machine|printer|router|switch|node|client|drucker) $/iu;
/** What is said of addresses and of nothing else. */
const ADDRESS_BEHIND =
  /^ ?(?:に(?:接続|アクセス|繋が)|(?:is |was )?(?:unreachable|not reachable|not responding|does not answer|blocked)|antwortet|nicht erreichbar|ist nicht erreichbar|ne répond|no responde|não responde|non risponde)/iu;
/** 1.2.3.4, 10.7.1.1 and 115.0.0.0 are versions or sections of a document far more often than addresses. */
const LIKE_VERSION = /^\d\.|^\d{1,2}\.\d{1,2}\.\d{1,2}\.\d{1,2}$|\.0\.0$/;

const IPV6 = bounded(
  /(?<![\p{L}\p{N}_:.])(?:[0-9a-f]{1,4}|:)(?::[0-9a-f]{0,4}){2,7}(?:\.\d{1,3}\.\d{1,3}\.\d{1,3})?(?![\p{L}\p{N}_:])/giu,
);
const MAC = bounded(
  /(?<![\p{L}\p{N}_:-])(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|[0-9a-f]{2}(?:-[0-9a-f]{2}){5}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\p{L}\p{N}_]|[:-][0-9a-f])/giu,
);

/** Without signs it may be any number: a word must stand beside it. */
const BARE_MAC = bounded(
  /(?<![\p{L}\p{N}_-])(?=[0-9a-f]{0,11}\d)(?=[0-9a-f]{0,11}[a-f])[0-9a-f]{12}(?![\p{L}\p{N}_-])/giu,
);
const MAC_WORD = bounded(
  /(?<!\p{L})(?:mac|macs|hardware address|wlan-adresse|物理アドレス)(?!\p{Script=Latin})/iu,
);
const MAC_REACH = 30;

/** IPv4, IPv6 and hardware addresses, private ones too. Loopback, "any", masks and version numbers stay. */
export function findNetworkAddresses(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const match of allMatches(text, IPV4)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (KEPT_IPV4.test(match[0]) || VERSION_BEFORE.test(before)) continue;
    if (LIKE_VERSION.test(match[0]) && !isSurelyAddress(text, match, before)) continue;
    spans.push({ kind: 'ip', start: match.index, end: match.index + match[0].length });
  }
  if (text.includes(':')) {
    for (const match of allMatches(text, IPV6)) {
      if (!isIpv6(match[0])) continue;
      spans.push({ kind: 'ip', start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of allMatches(text, MAC)) {
    if (!/[1-9a-f]/i.test(match[0])) continue;
    spans.push({ kind: 'mac', start: match.index, end: match.index + match[0].length });
  }
  for (const match of allMatches(text, BARE_MAC)) {
    const end = match.index + match[0].length;
    const around = `${text.slice(Math.max(0, match.index - MAC_REACH), match.index)} ${text.slice(end, end + MAC_REACH)}`;
    if (MAC_WORD.test(around)) spans.push({ kind: 'mac', start: match.index, end });
  }
  return spans;
}

function isSurelyAddress(text: string, match: RegExpExecArray, before: string): boolean {
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  return /^[:/]\d/.test(behind) || ADDRESS_CUE.test(before) || ADDRESS_BEHIND.test(after);
}

/** Eight groups, or fewer around one `::`; without a digit it is a name of a program (`Face::Bad`). */
function isIpv6(source: string): boolean {
  const address = source.replace(/\.\d{1,3}\.\d{1,3}\.\d{1,3}$/, '');
  const groups = address.split(':').filter((group) => group !== '');
  const gaps = address.split('::').length - 1;
  if (gaps === 0) return groups.length === 8;
  const isLongEnough = groups.length >= 3 || /^(?:fe80|fd|2[0-9a-f]{3}:)/i.test(address);
  return gaps === 1 && isLongEnough && groups.length < 8 && /\d/.test(address) && !address.includes(':::');
}
