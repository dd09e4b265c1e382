import type { PageRules } from '../protocol/page-rules';
import type { Translate } from '../translate';
import { valueMessage } from '../value-name';

type Names = Pick<PageRules, 'valueNames' | 'brandName'>;

/** Translates in the organisation's words: its names for values, and its name for the extension. */
export function translateByPolicy(translate: Translate, readNames: () => Names): Translate {
  return (key, ...substitutions) => {
    const { valueNames, brandName } = readNames();
    const own = findValueName(valueNames, key);
    if (own !== undefined) return own;
    const text = translate(key, ...substitutions);
    return brandName === undefined ? text : text.replaceAll(translate('extension_name'), brandName);
  };
}

function findValueName(valueNames: Names['valueNames'], key: string): string | undefined {
  if (!key.startsWith('value_')) return undefined;
  for (const [head, names] of Object.entries(valueNames))
    for (const [value, name] of Object.entries(names)) if (valueMessage(head, value) === key) return name;
  return undefined;
}
