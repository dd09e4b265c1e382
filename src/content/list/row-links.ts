import { nodes } from '../drivers/nodes';
import { type ListPage, matchTicketPage, type TicketPage } from '../reading/match-page';

/**
 * The links of a row that lead to a ticket, and which. A customer may write links, too: what is at another origin is not
 * this helpdesk, and neither asked nor told its tokens.
 */
export function ticketLinks(
  row: Element,
  { adapter, url }: ListPage,
  document: Document,
): [HTMLAnchorElement, TicketPage][] {
  return linksIn(row).flatMap((link) => {
    const { href } = link;
    // That of a link in a drawing is an object, and an address may be none.
    if (typeof href !== 'string' || !URL.canParse(href)) return [];
    if (new URL(href).origin !== url.origin) return [];
    const page = matchTicketPage([adapter], href, document, () => true);
    return page ? [[link, page]] : [];
  });
}

function linksIn(row: Element): HTMLAnchorElement[] {
  const inside = nodes.querySelectorAll<HTMLAnchorElement>(row, 'a[href]');
  return nodes.matches(row, 'a[href]') ? [row as HTMLAnchorElement, ...inside] : inside;
}
