import { isExplicit } from '../../src/core/label';
import type { TrainingRow } from '../retraining/training-row';
import { sha256Of } from '../sha256';
import { type CuratedLabel, clientOf, readCuratedLabel } from './curated-label';
import { isOf, type ToForget } from './forgotten';
import { profileOf, tokenOf } from './seen-profile';

/** What was said of each line before DuckDB did it: the rules, a line after the other. */
export function curateByHand(
  windows: readonly (readonly string[])[],
  { latest, mostOfOne, forgotten }: { latest: number; mostOfOne: number; forgotten: readonly ToForget[] },
) {
  const kept: CuratedLabel[] = [];
  const left = { damaged: 0, repeated: 0, ahead: 0, tooMany: 0, forgotten: 0 };
  const seen = new Set<string>();
  for (const lines of windows) {
    const said = new Map<string, number>();
    const refuse = (label: CuratedLabel): keyof typeof left | undefined => {
      if (forgotten.some((what) => isOf(what, label))) return 'forgotten';
      if (seen.has(label.id)) return 'repeated';
      if (Date.parse(label.at) > latest) return 'ahead';
      const claim = JSON.stringify([profileOf(label), label.helpdesk, label.head, label.final]);
      const before = said.get(claim) ?? 0;
      if (before >= mostOfOne) return 'tooMany';
      said.set(claim, before + 1);
      seen.add(label.id);
      return undefined;
    };
    for (const line of lines) {
      const label = readCuratedLabel(line);
      const reason = label ? refuse(label) : 'damaged';
      if (reason) left[reason] += 1;
      else if (label) kept.push(label);
    }
  }
  return { kept, left };
}

/** The one value of each ticket, as the rules say, of labels with texts, where no profile is known: each token is one party. */
export function sampleByHand(labels: readonly CuratedLabel[], tokens: ReadonlySet<string>): TrainingRow[] {
  const holding = new Map<string, CuratedLabel>();
  for (const label of labels) {
    if (label.taken && !tokens.has(label.taken.token)) continue;
    const before = holding.get(label.ticketHash);
    if (!before || holdsBefore(label, before)) holding.set(label.ticketHash, label);
  }
  const tickets = new Map<string, CuratedLabel[]>();
  for (const label of holding.values()) {
    if (label.text === undefined) continue;
    const key = sha256Of(label.text);
    tickets.set(key, [...(tickets.get(key) ?? []), label]);
  }
  return [...tickets]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, votes]) => resolve(key, votes));
}

function resolve(key: string, votes: readonly CuratedLabel[]): TrainingRow {
  const said = votes.filter(isExplicit);
  const asked = said.length > 0 ? said : votes;
  const weight = ({ final }: CuratedLabel) =>
    new Set(asked.filter((vote) => vote.final === final).map((vote) => tokenOf(profileOf(vote)))).size;
  const chosen = asked.reduce((best, vote) =>
    weight(vote) > weight(best) || (weight(vote) === weight(best) && isNewer(vote, best)) ? vote : best,
  );
  const { final, at, suggested, confidence, model, text, taken } = chosen;
  const [client, value] = [clientOf(chosen), final];
  const about = { key, at: Date.parse(at), value, client, suggested, confidence, model };
  return { ...about, ...(text !== undefined && { text }), ...(taken && { taken }) };
}

function holdsBefore(one: CuratedLabel, other: CuratedLabel): boolean {
  if (isExplicit(one) !== isExplicit(other)) return isExplicit(one);
  return isNewer(one, other);
}

function isNewer(one: CuratedLabel, other: CuratedLabel): boolean {
  const [first, second] = [Date.parse(one.at), Date.parse(other.at)];
  return first === second ? one.id > other.id : first > second;
}
