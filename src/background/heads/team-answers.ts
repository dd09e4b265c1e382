import { toAskedTicket, toEncoderText } from '../../core/desk/asked-ticket';
import { headOfField } from '../../core/desk/head-name';
import {
  addTeamAnswers,
  isAskable,
  needsVector,
  type OpenedTeamHead,
} from '../../core/desk/team-suggestions';
import type { HeadStore, HeadSummary } from '../storage/head-store';
import type { DeskAnswers, DeskAnswersParts } from './desk-answers';
import type { TeamHeads } from './team-heads';

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
      const encoded = needsVector(better) ? await encode([toEncoderText(asked.ticket)]) : undefined;
      const vector = encoded && { model: encoded.model, vector: encoded.vectors[0] };
      return addTeamAnswers(prediction, better, asked, vector);
    },
  };
}

function isWorse({ about }: OpenedTeamHead, own: readonly HeadSummary[]): boolean {
  const rival = own.find(({ field, state }) => state === 'used' && headOfField(field) === about.head);
  if (!rival) return false;
  return !('accuracy' in rival.result) || rival.result.accuracy >= (about.metrics.accuracy ?? 0);
}
