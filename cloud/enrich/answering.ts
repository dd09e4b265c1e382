import * as v from 'valibot';
import { toAskedTicket } from '../../src/core/desk/asked-ticket';
import { addTeam } from '../../src/core/desk/choose-sources';
import { extendPrediction } from '../../src/core/desk/extend-prediction';
import { type HeadSource, teamSource } from '../../src/core/desk/head-source';
import { openHead } from '../../src/core/learner/head-file';
import type { Predictor } from '../../src/core/predict/predictor';
import { Bundle } from '../../src/core/release/bundle';
import type { Prediction } from '../../src/core/suggestion';
import type { TicketText } from '../../src/core/ticket';
import { Problem } from '../problem';
import { stateAfter } from '../registry/channel-event';
import type { ChannelLog } from '../registry/channel-log';
import { readPackage } from '../registry/packages';
import { type Store, StoreError } from '../store/store';
import { channel, type ServingModel, servingModel } from './serving-model';

/** What answers tickets: the release that the channel has for everybody. */
export interface Answering {
  /** Each release is loaded once. Throws StoreError, or Problem where it cannot be loaded. */
  open(): Promise<Answerer>;
}

export interface Answerer {
  /** Changes whenever the answers may change. */
  name: string;
  /** @param helpdesk id of its adapter; without one only heads that are for all helpdesks answer */
  answer(ticket: TicketText, helpdesk: string | undefined): Promise<Prediction>;
}

export function createAnswering(
  store: Store,
  log: ChannelLog,
  model: ServingModel = servingModel(store, log),
): Answering {
  let current: { bundle: string | undefined; team: Promise<TeamSource[]> } | undefined;

  async function openTeam(bundle: string | undefined): Promise<TeamSource[]> {
    if (!current || current.bundle !== bundle) current = { bundle, team: readTeam(store, bundle) };
    return current.team.catch((error: unknown) => {
      current = undefined;
      throw error instanceof StoreError ? error : new Problem('model-failed', {}, error);
    });
  }

  return {
    async open() {
      const bundle = stateAfter(await log.read(channel)).stable.at(-1)?.sha256;
      const [predictor, team] = [await model.open(), await openTeam(bundle)];
      const name = `${predictor.model} ${bundle ?? 'shipped'}`;
      return { name, answer: (ticket, helpdesk) => answerWith(predictor, team, ticket, helpdesk) };
    },
  };
}

/** A head, and the id of the adapter whose tickets it is for. */
type TeamSource = HeadSource & { helpdesk?: string };

/** Heads with keyed hashes stay out: the cloud has no key. */
async function readTeam(store: Store, sha256: string | undefined): Promise<TeamSource[]> {
  if (sha256 === undefined) return [];
  const bytes = await readPackage(store, sha256);
  const { name, version, heads } = v.parse(Bundle, JSON.parse(new TextDecoder().decode(bytes)));
  const readable = heads.filter(({ hashKey }) => hashKey === undefined);
  return Promise.all(
    readable.map(async (about) => {
      const head = openHead(await readPackage(store, about.sha256));
      return { ...teamSource(about, head, `${name}@${version}`), helpdesk: about.helpdesk };
    }),
  );
}

async function answerWith(
  predictor: Predictor,
  team: readonly TeamSource[],
  ticket: TicketText,
  helpdesk: string | undefined,
): Promise<Prediction> {
  const [prediction] = await predictor.predict([ticket]);
  const meant = team.filter((source) => (source.helpdesk ?? helpdesk) === helpdesk);
  const sources = addTeam([], meant, prediction);
  if (sources.length === 0) return prediction;
  const encode = async (tickets: readonly TicketText[]) => ({
    vectors: await predictor.encode(tickets),
    model: predictor.model,
  });
  return extendPrediction(
    prediction,
    toAskedTicket(ticket, prediction.text, predictor.cleaning),
    sources,
    encode,
  );
}
