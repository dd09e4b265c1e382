import { isExplicit } from '../../src/core/label';
import { type CuratedLabel, clientOf, hashText } from '../lake/curated-label';
import type { TrainingRow } from './training-row';

/** Where one takes so many tickets, those of the lowest hashes, it is a random choice, and the same every time. */
export class TicketSample {
  private readonly tickets = new Map<string, CuratedLabel[]>();
  private highest = '~';
  private size = 0;

  /**
   * @param most tickets
   * @param mostCharacters of their contents together
   */
  constructor(
    private most: number,
    private readonly mostCharacters: number,
  ) {}

  add(label: CuratedLabel): void {
    const key = keyOf(label);
    if (key >= this.highest) return;
    const votes = this.tickets.get(key);
    if (votes) votes.push(label);
    else this.tickets.set(key, [label]);
    this.size += sizeOf(label);
    if (this.size > this.mostCharacters) this.shrink(Math.ceil(this.tickets.size / 2));
    else if (this.tickets.size > 2 * this.most) this.shrink(this.most);
  }

  /** In the order of their keys. */
  rows(): TrainingRow[] {
    this.shrink(this.most);
    return [...this.tickets]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, votes]) => resolve(key, votes));
  }

  private shrink(most: number): void {
    const keys = [...this.tickets.keys()].sort();
    const dropped = keys.slice(most);
    if (dropped.length === 0) return;
    this.highest = dropped[0];
    for (const key of dropped) {
      for (const label of this.tickets.get(key) ?? []) this.size -= sizeOf(label);
      this.tickets.delete(key);
    }
  }
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

/** What agents said goes before what merely happened; then what most of them say, then the newest. */
function resolve(key: string, votes: readonly CuratedLabel[]): TrainingRow {
  const said = votes.filter(isExplicit);
  const asked = said.length > 0 ? said : votes;
  const clients = new Map<string, Set<string>>();
  for (const vote of asked) {
    const list = clients.get(vote.final) ?? new Set();
    clients.set(vote.final, list.add(clientOf(vote)));
  }
  const weight = ({ final }: CuratedLabel) => clients.get(final)?.size ?? 0;
  const chosen = asked.reduce((best, vote) =>
    weight(vote) > weight(best) || (weight(vote) === weight(best) && isNewer(vote, best)) ? vote : best,
  );
  const { final, at, suggested, confidence, model, text, features, taken } = chosen;
  return {
    key,
    at: Date.parse(at),
    value: final,
    client: clientOf(chosen),
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
