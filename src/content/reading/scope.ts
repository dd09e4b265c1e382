import type { PlacingAdapter } from '../../helpdesks/placing';
import { nodes } from '../drivers/nodes';
import { isLaidOut, withoutChanges } from '../drivers/reach';
import type { TicketPage } from './match-page';
import { elementBy, elementsIn, type Place, pickText } from './pick-from-page';

/** Where this ticket is on the page, among others that the page may keep; `undefined` where it is not there yet. */
export function findScope(page: TicketPage<PlacingAdapter>, document: Document): Place | undefined {
  const { adapter, vars } = page;
  const whole: Place = { within: nodes.documentElement(document), reach: adapter.reach, vars };
  for (const { css, pick } of adapter.scope) {
    const isCandidate = (element: Element) => pick !== 'visible' || isLaidOut(element);
    const states = (place: Place) => statedId(page, place) === page.id;
    // The first element mostly is the one: then the rest of a long page is not looked through.
    const first = adapter.reach.length === 0 ? elementBy(css, whole) : undefined;
    if (first && isCandidate(first) && states({ ...whole, within: first }))
      return { ...whole, within: first };
    const candidates = elementsIn(whole, css)
      .filter(isCandidate)
      .map((within) => ({ ...whole, within }));
    const stating = candidates.find(states);
    const found = stating ?? candidates[0];
    if (found) return found;
  }
  return undefined;
}

/** What the page says about which ticket it shows. */
export type ShownTicket = 'this' | 'another' | 'unknown';

/** Compares the id in the content with the one in the address: pages keep old content for a while. */
export function shownTicket(page: TicketPage<PlacingAdapter>, document: Document): ShownTicket {
  return withoutChanges(() => {
    const scope = findScope(page, document);
    const stated = scope && statedId(page, scope);
    if (!stated) return 'unknown';
    return stated === page.id ? 'this' : 'another';
  });
}

/** The id as the content states it. */
export function statedId({ adapter }: TicketPage<PlacingAdapter>, place: Place): string | undefined {
  return adapter.dom.id && pickText(place, adapter.dom.id)?.value;
}

/** Whether the content names no id, and the address is taken at its word because an element is there. */
export function isIdAssumed(page: TicketPage, document: Document): boolean {
  return withoutChanges(() => {
    const scope = findScope(page, document);
    const { id } = page.adapter.dom;
    const found = id && scope && pickText(scope, id);
    const pick = found && id[Number(found.source.slice('dom#'.length))];
    return pick !== undefined && 'has' in pick && !pick.has.includes('{id}');
  });
}
