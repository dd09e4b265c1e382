import { nodes } from '../drivers/nodes';
import { type ListPage, matchTicketPage, type TicketPage } from '../reading/match-page';

/**
 * The links of a row that lead to a ticket, and which. A customer may write links, too: what is at another origin is not
 * this helpdesk, and neither asked nor told its tokens. A link of theirs may ask the helpdesk for more than to show the
 * ticket, so the shortest comes first: a row's own link is as plain as can be.
 */
export function ticketLinks(
  row: Element,
  { adapter, url }: ListPage,
  document: Document,
): [HTMLAnchorElement, TicketPage][] {
  const found = linksIn(row).flatMap((link): [HTMLAnchorElement, TicketPage][] => {
    const { href } = link;
    // That of a link in a drawing is an object, and an address may be none.
    if (typeof href !== 'string' || !URL.canParse(href)) return [];
    if (new URL(href).origin !== url.origin) return [];
    const page = matchTicketPage([adapter], href, document, () => true);
    return page ? [[link, page]] : [];
  });
  return found.sort(([one], [other]) => one.href.length - other.href.length);
}

function linksIn(row: Element): HTMLAnchorElement[] {
  const inside = nodes.querySelectorAll<HTMLAnchorElement>(row, 'a[href]');
  return nodes.matches(row, 'a[href]') ? [row as HTMLAnchorElement, ...inside] : inside;
}
