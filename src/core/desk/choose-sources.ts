import { type Prediction, type ShippedHead, shippedHeads } from '../suggestion';
import { placeFields } from './field-meaning';
import { fieldOfHead } from './head-name';
import { goesOnFromBase, type HeadSource } from './head-source';

/**
 * The sources of a desk, each with the base head whose place it takes. A field of the desk takes that place before what
 * clicks taught about the base head itself.
 */
export function placeSources<Source extends HeadSource>(sources: readonly Source[]): Source[] {
  const places = placesOf(sources);
  const taken = new Set(places.values());
  return sources.flatMap((source) => {
    const isField = fieldOfHead(source.head) !== undefined;
    const means = isField ? places.get(source.head) : shippedHeads.find((head) => head === source.head);
    if (!isField && means && taken.has(means)) return [];
    return [{ ...source, ...(means && !source.isHidden && { means }) }];
  });
}

/**
 * The sources that answer: those of the desk as `placeSources` gives them, and the team's where the desk has none of that
 * name in use, or one that was measured as worse.
 */
export function addTeam<Source extends HeadSource>(
  desk: readonly Source[],
  team: readonly Source[],
  prediction: Prediction,
): Source[] {
  const shown = desk.filter(({ isHidden }) => !isHidden);
  const asked = team.filter((each) => isAskable(each, prediction, shown) && !isWorse(each, shown));
  const places = placesOf(asked);
  const taken = new Set(shown.map(({ means }) => means));
  const placed = asked.map((each) => {
    const place = places.get(each.head);
    const replaced = shown.find(({ head }) => head === each.head)?.means;
    const means = replaced ?? (place && !taken.has(place) ? place : undefined);
    return { ...each, ...(means && { means }) };
  });
  return [...new Map([...desk, ...placed].map((source) => [source.head, source])).values()];
}

/** By head; only shown fields take places. */
function placesOf(sources: readonly HeadSource[]): Map<string, ShippedHead> {
  const fields = sources.flatMap(({ head, kind, isHidden }) => {
    const field = isHidden ? undefined : fieldOfHead(head);
    return field === undefined ? [] : [{ field, kind, head }];
  });
  const places = placeFields(fields);
  return new Map(
    fields.flatMap(({ field, head }) => {
      const place = places.get(field);
      return place ? [[head, place] as const] : [];
    }),
  );
}

/** A field of the helpdesk; or a base head that no desk source replaces, where its kind is the same. */
function isAskable(
  { head, kind, encoder, learned }: HeadSource,
  { suggestions, model }: Prediction,
  shown: readonly HeadSource[],
): boolean {
  if (goesOnFromBase(learned) && encoder !== model) return false;
  if (fieldOfHead(head) !== undefined) return true;
  return suggestions[head]?.kind === kind && !shown.some(({ means }) => means === head);
}

/** Than the head that was learned from the desk's own history. A number's accuracy is not measured: the desk's own stays. */
function isWorse({ head, accuracy = 0 }: HeadSource, shown: readonly HeadSource[]): boolean {
  const rival = shown.find((each) => each.from === 'history' && each.head === head);
  return rival !== undefined && (rival.accuracy ?? 1) >= accuracy;
}
