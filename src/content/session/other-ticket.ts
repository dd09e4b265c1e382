import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { MemoryQuestion } from '../../protocol/memory-messages';
import { firstOf, type TicketPage, viewsAt } from '../reading/match-page';

/** Status codes of adapters for finished tickets, besides those that they name as closed. */
const gone = new Set(['deleted', 'merged', 'trash', 'removed']);
/** Words of a state that say so, as pages have it in their reader's language: "Closed successful", "Erledigt". */
const solved = new Set(
  `closed close resolved solved done completed complete fixed rejected declined cancelled canceled spam archived
  geschlossen gelöst erledigt abgeschlossen behoben abgelehnt abgewiesen storniert abgebrochen
  fermé fermée clos résolu résolue terminé terminée rejeté rejetée annulé annulée
  cerrado cerrada resuelto resuelta rechazado rechazada cancelado cancelada
  fechado fechada resolvido resolvida concluído concluída rejeitado rejeitada encerrado encerrada
  chiuso chiusa risolto risolta gesloten opgelost`.split(/\s+/),
);
const solvedInJapanese = /^(?:完了|解決|解決済み?|クローズ|終了|却下)$/;
/** "Not resolved", "Pending auto close", "To be closed": words before it that say it is none of these yet. */
const notYet =
  /(?:^|\P{L})(?:not|un|re|pending|waiting|awaiting|almost|partially|to be|nicht|wartet|warten|teilweise|pas|non|attente|no|sin|pendiente|não|pendente|nao|in attesa|niet)(?=$|\P{L})/u;

/** How far a ticket has come, as the helpdesk tells it; open where it does not. */
export function stateOf(
  { write }: Pick<Adapter, 'write'>,
  { status, fields, resolved = '' }: Pick<Ticket, 'status' | 'fields' | 'resolved'>,
): MemoryQuestion['state'] {
  const field = write?.closedField ? fields[write.closedField] : undefined;
  const values = [field, status].filter((value) => typeof value === 'string');
  if (values.some((value) => gone.has(value.toLowerCase()))) return 'gone';
  const isClosed = values.some((value) => write?.closed?.includes(value) || saysSolved(value));
  // Some helpdesks write 1970 for "never".
  return isClosed || Date.parse(resolved) > 0 ? 'solved' : 'open';
}

function saysSolved(state: string): boolean {
  const text = state.normalize('NFC').trim().toLowerCase();
  if (solvedInJapanese.test(text)) return true;
  return !notYet.test(text) && text.split(/[^\p{L}]+/u).some((word) => solved.has(word));
}

/**
 * The address of another ticket of the same helpdesk: this one's, where its id stands there once and alone. Of the query it
 * has only what the adapter needs to find a ticket there: `Action=Take` would be done to the other one, too.
 */
export function addressOf(
  { adapter, url, id }: Pick<TicketPage, 'adapter' | 'url' | 'id'>,
  other: string,
): string | undefined {
  if (!/^https?:$/.test(url.protocol) || !/^(?!\.+$)[\w.-]{1,100}$/.test(other)) return undefined;
  const places = [url.pathname, url.hash, ...url.search.slice(1).split(/[&;]/)];
  const put = places.map((place) => putInPlace(place, id, other));
  const changed = put.flatMap((place, i) => (place === undefined ? [] : [i]));
  const [at] = changed;
  if (at === undefined || changed.length > 1 || countOf(places[at], id) !== 1) return undefined;
  const [path, hash, ...parts] = places.map((place, i) => (i === at ? (put[i] ?? place) : place));
  const own = at > 1 ? at - 2 : undefined;
  // As few as do.
  const choices = [[], ...parts.map((_, i) => [i])].map((some) =>
    parts.filter((_, i) => i === own || some.includes(i)).join('&'),
  );
  const tail = at === 1 ? hash : '';
  return choices
    .map((query) => `${url.origin}${path}${query === '' ? '' : `?${query}`}${tail}`)
    .find((address) => isTicketAt(adapter, new URL(address), other));
}

/** Undefined if it is not there. */
function putInPlace(place: string, id: string, other: string): string | undefined {
  if (countOf(place, id) === 0) return undefined;
  return place
    .split(/([\w.-]+)/)
    .map((part) => (part === id ? other : part))
    .join('');
}

function countOf(place: string, id: string): number {
  return place.split(/([\w.-]+)/).filter((part) => part === id).length;
}

function isTicketAt(adapter: TicketPage['adapter'], url: URL, id: string): boolean {
  return viewsAt(adapter, url).some((view) => view.kind === 'ticket' && firstOf(view.id, url) === id);
}

/** By when an open ticket is due. */
export function dueOf(adapter: Pick<Adapter, 'write'>, ticket: Ticket | undefined): string | undefined {
  return ticket && stateOf(adapter, ticket) === 'open' ? ticket.due : undefined;
}
