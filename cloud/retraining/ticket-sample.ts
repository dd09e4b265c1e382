import { isExplicit } from '../../src/core/label';
import { type CuratedLabel, clientOf, hashText } from '../lake/curated-label';
import { isGroup, type Parties } from './parties';
import type { TrainingRow } from './training-row';

interface Ticket {
  /** Whose it counts as: the first that has labelled it, those that are known before those that are new. */
  party: string;
  votes: CuratedLabel[];
}

/**
 * Where one takes so many tickets, every party has as many as any other, as far as it has them, so that whoever sends
 * thousands crowds nobody out. Of each party those of the lowest hashes: a random choice, and the same every time.
 */
export class TicketSample {
  private readonly tickets = new Map<string, Ticket>();
  /** From which key on a party's tickets are not taken. */
  private readonly ends = new Map<string, string>();
  private size = 0;

  /**
   * @param most tickets
   * @param mostCharacters of their contents together
   */
  constructor(
    private readonly most: number,
    private readonly mostCharacters: number,
    private readonly parties: Parties,
  ) {}

  add(label: CuratedLabel): void {
    const key = keyOf(label);
    const ticket = this.tickets.get(key);
    const party = this.partyOf(label);
    if (!ticket && key >= (this.ends.get(party) ?? '~')) return;
    if (ticket) {
      ticket.votes.push(label);
      if (isGroup(ticket.party) && !isGroup(party)) ticket.party = party;
    } else this.tickets.set(key, { party, votes: [label] });
    this.size += sizeOf(label);
    if (this.size > this.mostCharacters) this.shrink(Math.ceil(this.tickets.size / 2));
    else if (this.tickets.size > 2 * this.most) this.shrink(this.most);
  }

  /** In the order of their keys. */
  rows(): TrainingRow[] {
    this.shrink(this.most);
    return [...this.tickets]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, { votes }]) => this.resolve(key, votes));
  }

  private partyOf(label: CuratedLabel): string {
    return this.parties.of({ client: clientOf(label), ...(label.taken && { taken: label.taken }) });
  }

  private shrink(most: number): void {
    if (this.tickets.size <= most) return;
    const keys = new Map<string, string[]>();
    for (const [key, { party }] of this.tickets) {
      const own = keys.get(party);
      if (own) own.push(key);
      else keys.set(party, [key]);
    }
    const share = fairShare(
      [...keys.values()].map(({ length }) => length),
      most,
    );
    for (const [party, own] of keys) {
      const dropped = own.sort().slice(share);
      if (dropped[0] !== undefined) this.ends.set(party, dropped[0]);
      for (const key of dropped) {
        for (const label of this.tickets.get(key)?.votes ?? []) this.size -= sizeOf(label);
        this.tickets.delete(key);
      }
    }
  }

  /**
   * What profiles that are known say goes before what new ones say, however many those are; what agents said before what
   * merely happened; then what most parties say, then the newest.
   */
  private resolve(key: string, votes: readonly CuratedLabel[]): TrainingRow {
    const known = votes.filter((vote) => !isGroup(this.partyOf(vote)));
    const heard = known.length > 0 ? known : votes;
    const said = heard.filter(isExplicit);
    const asked = said.length > 0 ? said : heard;
    const parties = new Map<string, Set<string>>();
    for (const vote of asked) {
      const list = parties.get(vote.final) ?? new Set();
      parties.set(vote.final, list.add(this.partyOf(vote)));
    }
    const weight = ({ final }: CuratedLabel) => parties.get(final)?.size ?? 0;
    const chosen = asked.reduce((best, vote) =>
      weight(vote) > weight(best) || (weight(vote) === weight(best) && isNewer(vote, best)) ? vote : best,
    );
    return toRow(key, chosen);
  }
}

/** How many of so many each may have at most, so that all together have no more than `most`. */
function fairShare(sizes: readonly number[], most: number): number {
  let [left, share] = [most, 0];
  for (const [i, size] of [...sizes].sort((a, b) => a - b).entries()) {
    share = Math.floor(left / (sizes.length - i));
    if (size > share) return share;
    left -= size;
  }
  return most;
}

/** Agents see the same ticket, each with a hash of their own: the content tells that it is the same. */
function keyOf({ text, features, ticketHash }: CuratedLabel): string {
  if (text !== undefined) return hashText(text);
  return features ? hashText(JSON.stringify(features)) : ticketHash;
}

function sizeOf({ text, features }: CuratedLabel): number {
  if (text !== undefined) return text.length + 400;
  return features ? 8 * (features.words.hashes.length + features.characters.hashes.length) + 400 : 400;
}

function toRow(key: string, label: CuratedLabel): TrainingRow {
  const { final, at, suggested, confidence, model, text, features, taken } = label;
  return {
    key,
    at: Date.parse(at),
    value: final,
    client: clientOf(label),
    suggested,
    confidence,
    model,
    ...(text !== undefined ? { text } : features && { features }),
    ...(taken && { taken }),
  };
}

/** Which of two labels of one profile for one ticket and head holds. */
export function holdsBefore(one: CuratedLabel, other: CuratedLabel): boolean {
  if (isExplicit(one) !== isExplicit(other)) return isExplicit(one);
  return isNewer(one, other);
}

function isNewer(one: CuratedLabel, other: CuratedLabel): boolean {
  const [first, second] = [Date.parse(one.at), Date.parse(other.at)];
  return first === second ? one.id > other.id : first > second;
}
