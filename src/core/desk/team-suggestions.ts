import type { DeskHead } from '../learner/head-file';
import type { TeamHead } from '../release/bundle';
import { type Prediction, type ShippedHead, type Suggestion, shippedHeads } from '../suggestion';
import { withVector } from './asked-ticket';
import { type AskedTicket, answerWithHead } from './desk-suggestion';
import { placeFields } from './field-meaning';
import { fieldOfHead, headOfField } from './head-name';
import { mostSevereFirst } from './severity-order';

/** What a team's labels taught, ready to be asked. */
export interface OpenedTeamHead {
  about: TeamHead;
  head: DeskHead;
  /** `name@version` of the bundle that it came with. */
  model: string;
}

/** The vector of the asked ticket, by the model whose name it is. */
export interface EncodedTicket {
  model: string;
  vector: Float32Array | undefined;
}

/** A field of the helpdesk; or a head of the shipped model that answers here itself, where its form is the same. */
export function isAskable(
  { about: { head, kind, encoder }, head: opened }: OpenedTeamHead,
  { suggestions, model }: Prediction,
): boolean {
  // Half of what a refreshed head says is what the model says that it goes on from.
  if ('shipped' in opened && opened.shipped && encoder !== model) return false;
  if (fieldOfHead(head) !== undefined) return true;
  const shipped = suggestions[head];
  return shipped !== undefined && shipped.kind === kind && !shipped.desk;
}

export function needsVector(team: readonly OpenedTeamHead[]): boolean {
  return team.some(({ about }) => about.encoder !== undefined);
}

/** The prediction with the answers of the team's heads, each in the place of the shipped one that it stands for. */
export function addTeamAnswers(
  prediction: Prediction,
  team: readonly OpenedTeamHead[],
  asked: AskedTicket,
  encoded: EncodedTicket | undefined,
): Prediction {
  const places = placesOf(team, prediction);
  const suggestions = team.map((each) => {
    const vector = encoded?.model === each.about.encoder ? encoded?.vector : undefined;
    return describe(each, answerWithHead(each.head, withVector(asked, vector)), places);
  });
  return withTeam(prediction, suggestions);
}

/** Which shipped head's place each field of the team takes; the desk's own fields keep theirs. */
function placesOf(team: readonly OpenedTeamHead[], { suggestions }: Prediction): Map<string, ShippedHead> {
  const fields = team.flatMap(({ about: { head, kind } }) => {
    const field = fieldOfHead(head);
    return field === undefined ? [] : [{ field, kind }];
  });
  const places = placeFields(fields);
  for (const { head, desk } of Object.values(suggestions)) {
    if (!desk?.means || desk.isHidden) continue;
    for (const [field, place] of places)
      if (place === desk.means && headOfField(field) !== head) places.delete(field);
  }
  return places;
}

function describe(
  { about, head, model }: OpenedTeamHead,
  { range, ...answer }: ReturnType<typeof answerWithHead>,
  places: ReadonlyMap<string, ShippedHead>,
): Suggestion {
  const field = fieldOfHead(about.head);
  if (field === undefined) return { ...answer, head: about.head, model };
  const means = places.get(field);
  const values = 'values' in head ? head.values : [];
  const isHours = means === 'effort' && range !== undefined;
  return {
    ...answer,
    head: about.head,
    ...(isHours ? { hours: { ...range, middle: Number(answer.value) } } : range && { range }),
    desk: {
      field,
      tickets: about.tickets,
      values: means === 'severity' && answer.kind === 'ordinal' ? mostSevereFirst(values) : [...values],
      ...(means && { means }),
    },
    model,
  };
}

function withTeam(prediction: Prediction, team: readonly Suggestion[]): Prediction {
  const taken = new Set<string>(team.flatMap(({ desk }) => desk?.means ?? []));
  const rest = Object.entries(prediction.suggestions).filter(([head]) => !taken.has(head));
  const isShipped = ({ head }: Suggestion) => shippedHeads.some((name) => name === head);
  const replaced = new Map(team.filter(isShipped).map((suggestion) => [suggestion.head, suggestion]));
  return {
    ...prediction,
    suggestions: Object.fromEntries([
      // A head of the shipped model keeps its place on the card.
      ...rest.map(([head, suggestion]) => [head, replaced.get(head) ?? suggestion]),
      ...team.filter((each) => !isShipped(each)).map((suggestion) => [suggestion.head, suggestion]),
    ]),
  };
}
