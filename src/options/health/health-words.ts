import type { HealthEntry } from '../../protocol/messages';
import type { MessageKey, Translate } from '../../shared/translate';

const parts: Record<string, MessageKey> = {
  number: 'options_part_number',
  subject: 'card_part_subject',
  description: 'card_part_description',
  messages: 'card_part_messages',
  requester: 'card_part_requester',
  status: 'card_part_status',
  created: 'card_part_created',
  resolved: 'options_part_resolved',
};

/** What is no part of a ticket but fails as a whole. */
const failures: Record<string, MessageKey> = {
  ticket: 'options_failed_ticket',
  interface: 'options_failed_interface',
  roles: 'options_failed_roles',
  place: 'options_failed_place',
};

/** A part of a ticket in words; the helpdesk's own fields by their names. */
export function partName(part: string, translate: Translate): string {
  const key = Object.hasOwn(parts, part) ? parts[part] : undefined;
  return key ? translate(key) : part.replace(/^fields\./, '');
}

/** `api`, `dom#2` and `selection` in words. */
export function sourceName(source: string, translate: Translate): string {
  if (source === 'api') return translate('options_source_interface');
  if (source === 'selection') return translate('options_source_selection');
  const [, alternative] = /^dom#(\d+)$/.exec(source) ?? [];
  return alternative === undefined
    ? source
    : translate('options_source_page', String(Number(alternative) + 1));
}

/** One sentence each; parts that are missing share the last. */
export function describeFailures(failed: readonly string[], translate: Translate): string[] {
  const wholes = failed.flatMap((name) => {
    const key = Object.hasOwn(failures, name) ? failures[name] : undefined;
    return key ? [translate(key)] : [];
  });
  const missing = failed.filter((name) => !Object.hasOwn(failures, name));
  if (missing.length === 0) return wholes;
  const list = new Intl.ListFormat(translate('text_locale'), { type: 'unit' });
  return [
    ...wholes,
    translate('card_missing', list.format(missing.map((name) => partName(name, translate)))),
  ];
}

/** For whoever repairs an adapter: names of parts and ways, in the program's own words, nothing of any ticket. */
export function healthReport(entries: readonly HealthEntry[]): string {
  const describe = ({ helpdesk, origin, at, read, unread, sources, failed }: HealthEntry) => [
    `${helpdesk} at ${origin}, ${at}, read ${read}, not read ${unread}`,
    `  failed: ${failed.join(', ') || 'nothing'}`,
    ...Object.entries(sources).map(([part, source]) => `  ${part}: ${source}`),
  ];
  return entries.flatMap(describe).join('\n');
}
