import type { HealthDraft } from '../../protocol/messages';
import { nodes } from '../drivers/nodes';
import type { TicketPage } from './match-page';
import { pickText } from './pick-from-page';

/** Characters of a version that are looked at. */
const longest = 40;

/** On which version the adapter was tried, and which one the page states; `undefined` where the adapter does not say. */
export function versionOf({ adapter, vars }: TicketPage, document: Document): HealthDraft['version'] {
  const { notes, product } = adapter;
  if (!notes.version) return undefined;
  const place = { within: nodes.documentElement(document), reach: [], vars };
  const shown = product && pickText(place, product.version, longest)?.value;
  const isOther = Boolean(shown) && !product?.tried.some((tried) => isWithin(shown ?? '', tried));
  return { tried: notes.version, isOther, ...(shown && { shown }) };
}

/** `6.5.15` is within `6.5`, `6.50` is not. */
function isWithin(version: string, tried: string): boolean {
  return version === tried || version.startsWith(`${tried}.`);
}
