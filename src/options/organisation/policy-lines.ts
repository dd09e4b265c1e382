import type { ParsedPolicy, PolicyProblem } from '../../shared/policy/parse-policy';
import type { Translate } from '../../shared/translate';

/** Never shown: anyone who sees the screen could use them. */
const secrets = ['cloud.token', 'cloud.featureKey'];

/** Every value that the organisation has set, as a person may see it. */
export function settingsOf(
  { policy, set }: ParsedPolicy,
  translate: Translate,
): { key: string; value: string }[] {
  return set.map((key) => ({
    key,
    value: secrets.includes(key) ? translate('options_organisation_secret') : shown(findValue(policy, key)),
  }));
}

/** What is wrong with a value, what would be right, and what applies; never the value itself. */
export function problemSentence({ key, code, expected }: PolicyProblem, translate: Translate): string {
  if (code === 'unknown-key') return translate('options_organisation_unknown', key);
  return expected === undefined
    ? translate('options_organisation_wrong', key)
    : translate('options_organisation_expected', key, expected);
}

function shown(value: unknown): string {
  return Array.isArray(value) ? value.map(shown).join(', ') : String(value);
}

/** A name below `heads` may have a dot itself, so the longest name that is there counts. */
function findValue(group: unknown, key: string): unknown {
  if (typeof group !== 'object' || group === null) return undefined;
  if (Object.hasOwn(group, key)) return (group as Record<string, unknown>)[key];
  for (const [name, inner] of Object.entries(group)) {
    if (!key.startsWith(`${name}.`)) continue;
    const found = findValue(inner, key.slice(name.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
