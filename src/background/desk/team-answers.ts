import { answerWithHead } from '../../core/desk/desk-suggestion';
import { placeFields } from '../../core/desk/field-meaning';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import { mostSevereFirst } from '../../core/desk/severity-order';
import { type Prediction, type ShippedHead, type Suggestion, shippedHeads } from '../../core/suggestion';
import type { HeadStore, HeadSummary } from '../learning/head-store';
import type { OpenedTeamHead, TeamHeads } from '../updates/team-heads';
import { toAskedTicket, toEncoderText } from './asked-ticket';
import { type DeskAnswers, type DeskAnswersParts, withVector } from './desk-answers';

export interface TeamAnswersParts extends Pick<DeskAnswersParts, 'encode'> {
  /** What the desk itself has taught. */
  desk: DeskAnswers;
  team: TeamHeads;
  heads: Pick<HeadStore, 'list'>;
}

/** Adds what the team's labels taught, where this desk has no head of its own in use, or one that was measured as worse. */
export function createTeamAnswers({ desk, team, heads, encode }: TeamAnswersParts): DeskAnswers {
  return {
    async extend(ticket, general) {
      const prediction = await desk.extend(ticket, general);
      const opened = await team.open(ticket.helpdesk);
      if (opened.length === 0) return prediction;
      const own = await heads.list(ticket.origin);
      const better = opened.filter((each) => isAskable(each, prediction) && !isWorse(each, own));
      const asked = toAskedTicket(ticket, prediction.text);
      const needsEncoder = better.some(({ about }) => about.encoder !== undefined);
      const encoded = needsEncoder ? await encode([toEncoderText(asked.ticket)]) : undefined;
      const places = placesOf(better, prediction);
      const suggestions = better.map((each) => {
        const vector = encoded?.model === each.about.encoder ? encoded?.vectors[0] : undefined;
        return describe(each, answerWithHead(each.head, withVector(asked, vector)), places);
      });
      return withTeam(prediction, suggestions);
    },
  };
}

/** A field of the helpdesk; or a head of the shipped model that answers here itself, where its form is the same. */
function isAskable({ about: { head, kind } }: OpenedTeamHead, { suggestions }: Prediction): boolean {
  if (fieldOfHead(head) !== undefined) return true;
  const shipped = suggestions[head];
  return shipped !== undefined && shipped.kind === kind && !shipped.desk;
}

function isWorse({ about }: OpenedTeamHead, own: readonly HeadSummary[]): boolean {
  const rival = own.find(({ field, state }) => state === 'used' && headOfField(field) === about.head);
  if (!rival) return false;
  return !('accuracy' in rival.result) || rival.result.accuracy >= (about.metrics.accuracy ?? 0);
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
