import { toEncoderText } from '../../core/desk/asked-ticket';
import { DuplicateGate } from '../../core/memory/duplicate-gate';
import { findSimilar, type SimilarTicket, type SimilarTickets } from '../../core/memory/find-similar';
import type { Maintenance } from '../../core/memory/maintenance';
import { incidentShare, toMeaning } from '../../core/memory/meaning';
import type { MemoryTicket } from '../../core/memory/memory-ticket';
import { dismissCluster, dismissedTickets, emptyRadar, passTime, watchTicket } from '../../core/memory/radar';
import type { RadarState } from '../../core/memory/radar-state';
import { sightTicket } from '../../core/memory/sighting';
import { TicketIndex, yearBefore } from '../../core/memory/ticket-index';
import type { Encode } from '../../core/predict/encoded-tickets';
import { Queue } from '../../core/queue';
import type { Ticket } from '../../core/ticket';
import type { ListedArrival } from '../../protocol/list-messages';
import type { ActiveIncident, MemoryAnswer, MemoryQuestion } from '../../protocol/memory-messages';
import type { Policy } from '../../shared/policy/policy';
import { log } from '../activity/log';
import type { RowStore } from '../storage/row-store';
import { fillMeanings } from './fill-meanings';
import { isFresh, isListed, isSubjectOnly, toListedTicket } from './listed-ticket';
import { toAnswer, toRememberedKept } from './memory-answer';
import { addRow } from './memory-rows';
import type { MemoryStore, Watch } from './memory-store';
import { toMemoryTicket } from './memory-ticket';
import { readNote } from './note';

export interface DeskMemoryParts {
  store: MemoryStore;
  rows: Pick<RowStore, 'readPages'>;
  encode: Encode;
  readKeep(): Promise<Policy['learning']['keep']>;
  readMaintenance(): Promise<Maintenance[]>;
  /** The error in words, for people. */
  describe(error: unknown): string;
}

/** The memory of one desk, opened. `id` tells whether what is stored has changed since. */
interface Opened {
  id: string;
  index: TicketIndex;
  gate: DuplicateGate;
  radar: RadarState;
}

const nothing: MemoryAnswer = { similar: [], sameRequester: [] };
/** Milliseconds: while a history is being fetched, the index is not made anew for each of its tickets. */
const betweenRebuilds = 60_000;
/** How far above usual tickets one must stand to be shown as like this one; less where both name the same thing. */
const leastScores = { words: 2, codes: 0.8 };

/** Finds what a desk knows already: similar tickets, duplicates, the requester's other tickets. Keeps what was seen. */
export class DeskMemory {
  /** One desk at a time lies in memory. */
  private opened: { origin: string; desk: Opened } | undefined;
  private readonly opening = new Queue();
  private readonly rebuilding = new Map<string, Promise<void>>();
  private readonly rebuiltAt = new Map<string, number>();

  constructor(private readonly parts: DeskMemoryParts) {}

  /** What is known that is like the ticket, which then counts as known itself. */
  async look(question: MemoryQuestion): Promise<MemoryAnswer> {
    const keep = await this.parts.readKeep();
    if (keep === 'nothing') return nothing;
    const { origin, id } = question.ticket;
    if (question.state === 'gone') return this.lookAtGone(question.ticket);
    const { ticket, incident: share } = await this.withMeaning(toMemoryTicket(question, keep === 'text'));
    // The encoder takes its time: less may be kept by now, and others may have been watched.
    if ((await this.parts.readKeep()) !== keep) return this.look(question);
    const maintenance = await this.parts.readMaintenance();
    const desk = await this.open(origin);
    const similar = withoutItself(
      findSimilar(desk.index, ticket, { from: yearBefore(ticket.created).from, to: Date.now() }),
      question.ticket,
    );
    const duplicate = question.state === 'open' ? desk.gate.judge(similar) : undefined;
    const shown = similar.tickets.filter(isAlike);
    // A subject alone is too little to say that it is the same matter.
    const sure = duplicate && !isSubjectOnly(duplicate) ? duplicate : undefined;
    const answer = toAnswer(shown, sure, desk.index.openOf(ticket));
    const before = desk.index.get(id);
    const isNew = !before || isListed(before);
    if (isNew) desk.gate.note(similar);
    if (question.state === 'open')
      desk.radar = watchTicket(
        desk.radar,
        sightTicket(desk.index, ticket, share, dismissedTickets(desk.radar)),
        maintenance,
      );
    const problem = await this.remember(origin, desk, ticket, keep === 'text');
    const incident = activeIncidents(desk).find(({ tickets }) => tickets.some((each) => each.id === id));
    return { ...answer, ...(incident && { incident }), ...(problem !== undefined && { problem }) };
  }

  /**
   * New tickets of a list count for the radar, and are known from then on as far as the list tells. Answers the active
   * incidents.
   */
  async watchListed(
    from: Pick<Ticket, 'origin' | 'helpdesk'>,
    arrivals: readonly ListedArrival[],
  ): Promise<ActiveIncident[]> {
    const keep = await this.parts.readKeep();
    if (keep === 'nothing') return [];
    const { origin } = from;
    const { index } = await this.open(origin);
    const fresh = arrivals.filter((each) => isFresh(each) && index.get(each.id) === undefined);
    const seen = await Promise.all(
      fresh.map((arrival) => this.withMeaning(toListedTicket(from, arrival, keep === 'text'))),
    );
    // The encoder takes its time, see above.
    if ((await this.parts.readKeep()) !== keep) return this.watchListed(from, arrivals);
    const maintenance = await this.parts.readMaintenance();
    const desk = await this.open(origin);
    for (const { ticket, incident } of seen) {
      if (desk.index.get(ticket.id)) continue;
      const sighting = sightTicket(desk.index, ticket, incident, dismissedTickets(desk.radar));
      desk.radar = watchTicket(desk.radar, { ...sighting, isListed: true }, maintenance);
      await this.remember(origin, desk, ticket, keep === 'text');
    }
    return activeIncidents(desk);
  }

  private async lookAtGone({ origin, id }: Ticket): Promise<MemoryAnswer> {
    const desk = await this.open(origin);
    if (desk.index.remove(id)) await this.parts.store.remove(origin, id);
    return nothing;
  }

  async listIncidents(origin: string): Promise<ActiveIncident[]> {
    if ((await this.parts.readKeep()) === 'nothing') return [];
    return activeIncidents(await this.open(origin));
  }

  /** That one stays silent, and the next ones need more. */
  async dismissIncident(origin: string, id: string): Promise<void> {
    if ((await this.parts.readKeep()) === 'nothing') return;
    const desk = await this.open(origin);
    desk.radar = dismissCluster(desk.radar, id);
    await this.parts.store.writeWatch(origin, watchOf(desk));
  }

  /** Makes a desk's index anew from its closed tickets, in the background; one at a time. */
  rebuild(origin: string): Promise<void> {
    const running = this.rebuilding.get(origin);
    if (running) return running;
    const begun = this.makeIndex(origin).finally(() => this.rebuilding.delete(origin));
    this.rebuilding.set(origin, begun);
    return begun;
  }

  private async makeIndex(origin: string): Promise<void> {
    const { store, rows, readKeep } = this.parts;
    const keep = await readKeep();
    if (keep === 'nothing') return;
    this.rebuiltAt.set(origin, Date.now());
    const madeFrom = await store.begin(origin);
    const before = (await store.open(origin))?.index;
    const index = new TicketIndex();
    for await (const page of rows.readPages(origin))
      for (const row of page)
        if (row.source !== 'feedback') addRow(index, row, { before, mayKeepText: keep === 'text' });
    const id = await store.replace(origin, index, madeFrom);
    if (id !== undefined) this.askEncoder(origin, index, id).catch(log.reporter('memory'));
  }

  /** A card does not wait for it: words alone find most of what is alike. */
  private async askEncoder(origin: string, index: TicketIndex, madeFrom: string): Promise<void> {
    const { store, rows, encode } = this.parts;
    let id: string | undefined = madeFrom;
    for await (const page of rows.readPages(origin)) {
      const count = await fillMeanings(index, page, encode);
      if (count > 0 && id !== undefined) id = await store.replace(origin, index, id);
      if (id === undefined) return;
    }
  }

  /** Without it where the model cannot answer. */
  private async withMeaning(ticket: MemoryTicket): Promise<{ ticket: MemoryTicket; incident: number }> {
    try {
      const { vectors, model } = await this.parts.encode([toEncoderText(ticket)]);
      const [vector] = vectors;
      if (vector)
        return { ticket: { ...ticket, meaning: toMeaning(vector, model) }, incident: incidentShare(vector) };
    } catch (error) {
      log.report('memory', error);
    }
    return { ticket, incident: 0 };
  }

  /** One after the other: a desk that was opened twice would be watched twice, each time without the other half. */
  private open(origin: string): Promise<Opened> {
    return this.opening.run(() => this.openNow(origin));
  }

  private async openNow(origin: string): Promise<Opened> {
    const { store } = this.parts;
    const state = await store.readState(origin);
    if (!state || state.isStale) await this.makeNewIfDue(origin, state === undefined);
    const current = await store.readState(origin);
    if (this.opened?.origin === origin && this.opened.desk.id === current?.id) return this.opened.desk;
    const stored = (await store.open(origin)) ?? (await this.openAnew(origin));
    const { id, index, watch } = stored;
    const desk = { id, index, gate: new DuplicateGate(watch.leads), radar: watch.radar };
    this.opened = { origin, desk };
    return desk;
  }

  /** A card waits for it only where there is nothing else to look at. */
  private async makeNewIfDue(origin: string, mustWait: boolean): Promise<void> {
    const last = this.rebuiltAt.get(origin);
    if (mustWait) await this.rebuild(origin);
    else if (last === undefined || Math.abs(Date.now() - last) > betweenRebuilds)
      this.rebuild(origin).catch(log.reporter('memory'));
  }

  /** The stored index cannot be read: it is made anew, which loses nothing. */
  private async openAnew(origin: string) {
    await this.rebuild(origin);
    return (
      (await this.parts.store.open(origin)) ?? {
        id: '',
        index: new TicketIndex(),
        watch: { leads: [], radar: emptyRadar() },
      }
    );
  }

  /** In words, why that was not possible. What is found does not depend on it. */
  private async remember(
    origin: string,
    desk: Opened,
    ticket: MemoryTicket,
    hasText: boolean,
  ): Promise<string | undefined> {
    const { index } = desk;
    index.add(ticket);
    const kept = index.get(ticket.id);
    if (!kept) return undefined;
    try {
      await this.parts.store.add(origin, { ticket: kept, from: index, hasText }, watchOf(desk));
      return undefined;
    } catch (error) {
      log.report('memory', error);
      return this.parts.describe(error);
    }
  }
}

function watchOf({ gate, radar }: Opened): Watch {
  return { leads: [...gate.state], radar };
}

/** The newest first. */
function activeIncidents({ index, radar }: Opened): ActiveIncident[] {
  const { clusters } = passTime(radar, Date.now());
  return clusters
    .filter(({ stage }) => stage === 'active')
    .map(({ id, tickets, first, voices }) => ({
      id,
      since: first,
      count: voices,
      tickets: tickets
        .flatMap((ticket) => index.get(ticket) ?? [])
        .sort((a, b) => a.created - b.created)
        .flatMap(toRememberedKept),
    }))
    .sort((a, b) => b.since - a.since);
}

/** In a file the ticket itself has its number for an id. */
function withoutItself(
  { tickets, lead, threshold }: SimilarTickets,
  { id, number = id }: Ticket,
): SimilarTickets {
  const others = tickets.filter(({ note }) => {
    const about = readNote(note);
    return !about?.isFromFile || about.number !== number;
  });
  // How far the ticket is like itself tells nothing of the next one.
  return { tickets: others, threshold, ...(others[0] === tickets[0] && lead !== undefined && { lead }) };
}

function isAlike({ score, sharedCodes }: SimilarTicket): boolean {
  return score >= (sharedCodes.length > 0 ? leastScores.codes : leastScores.words);
}
