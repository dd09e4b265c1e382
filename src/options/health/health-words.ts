import type { HealthEntry } from '../../protocol/messages';
import { lackingText } from '../../shared/part-name';
import type { MessageKey, Translate } from '../../shared/translate';

/** What is no part of a ticket but fails as a whole. */
const failures: Record<string, MessageKey> = {
  ticket: 'options_failed_ticket',
  interface: 'options_failed_interface',
  roles: 'options_failed_roles',
  place: 'options_failed_place',
};

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
  return [...wholes, translate('card_missing', lackingText(translate, missing))];
}

/** On which version of the product the adapter was tried, and whether this is another; `undefined` if it was not noted. */
export function versionText({ version }: HealthEntry, translate: Translate): string | undefined {
  if (!version) return undefined;
  const { tried, shown, isOther } = version;
  if (!shown) return translate('options_health_version_unknown', tried);
  return isOther
    ? translate('options_health_version_other', shown, tried)
    : translate('options_health_version', shown);
}

/** For repairing an adapter: internal names of parts and ways, without any ticket data. */
export function healthReport(entries: readonly HealthEntry[]): string {
  const describe = ({
    helpdesk,
    origin,
    at,
    read,
    unread,
    sources,
    failed,
    version,
    lacking,
  }: HealthEntry) => [
    `${helpdesk} at ${origin}, ${at}, read ${read}, not read ${unread}`,
    ...(version ? [`  version: ${version.shown ?? 'not stated'}, tried on ${version.tried}`] : []),
    `  failed: ${failed.join(', ') || 'nothing'}`,
    ...(lacking.length > 0 ? [`  lacking for some tickets: ${lacking.join(', ')}`] : []),
    ...Object.entries(sources).map(([part, source]) => `  ${part}: ${source}`),
  ];
  return entries.flatMap(describe).join('\n');
}
