import { fieldOfHead } from '../../core/desk/head-name';
import type { PageRules } from '../../protocol/page-rules';
import type { Translate } from '../translate';

type Names = Pick<PageRules, 'valueNames' | 'brandName'>;

/** Translates in the organisation's words: its names for values, and its name for the extension. */
export function translateByPolicy(translate: Translate, readNames: () => Names): Translate {
  const words: Translate = (key, ...substitutions) => {
    const { brandName } = readNames();
    const text = translate(key, ...substitutions);
    return brandName === undefined ? text : text.replaceAll(translate('extension_name'), brandName);
  };
  return Object.assign(words, {
    ownName: (head: string, value: string) => findName(readNames().valueNames, head, value),
  });
}

/** A desk's own field goes by its plain name, too: `queue` as well as `field:queue`. */
function findName(valueNames: Names['valueNames'], head: string, value: string): string | undefined {
  return nameIn(valueNames, head, value) ?? nameIn(valueNames, fieldOfHead(head), value);
}

function nameIn(
  valueNames: Names['valueNames'],
  head: string | undefined,
  value: string,
): string | undefined {
  if (head === undefined || !Object.hasOwn(valueNames, head)) return undefined;
  const names = valueNames[head] ?? {};
  return Object.hasOwn(names, value) ? names[value] : undefined;
}
