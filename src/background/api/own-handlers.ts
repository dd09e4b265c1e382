import { formatLocalDay, startOfLocalDay } from '../../core/days';
import { isExplicit } from '../../core/label';
import type { SiteStatus, StatusReport } from '../../protocol/messages';
import type { Handlers } from '../../protocol/server';
import { log } from '../activity/log';
import { readScoreboards } from '../activity/read-scoreboards';
import { toCodedProblem } from './problems';
import type { Services } from './services';

type OwnKind =
  | 'status.read'
  | 'site.read'
  | 'site.enable'
  | 'site.disable'
  | 'question.rules'
  | 'question.change'
  | 'audit.list'
  | 'health.list'
  | 'scoreboard.read'
  | 'kept.read'
  | 'kept.delete'
  | 'site.list'
  | 'site.forget'
  | 'backend.measure'
  | 'data.delete';

/** What a page of the extension may ask. */
export function createOwnHandlers(services: Services): Pick<Handlers, OwnKind> {
  const { sites, backends } = services;
  return {
    'status.read': () => readStatus(services),
    'site.read': ({ url }) => sites.readStatus(url),
    'site.enable': ({ origin }) => sites.enable(origin),
    'site.disable': ({ origin }) => sites.disable(origin),
    'site.list': () => listSites(services),
    async 'site.forget'({ origin }) {
      await sites.forget(origin);
      await services.health.forget(origin);
      return {};
    },
    'question.rules': () => services.questions.readRules(),
    async 'question.change'({ perDay }) {
      await services.changeQuestions(perDay);
      return {};
    },
    'health.list': () => services.health.list(),
    'scoreboard.read': () => readScoreboards(services),
    'kept.read': () => services.kept.read(),
    async 'kept.delete'({ origin }) {
      await services.learning.forget(origin);
      return {};
    },
    'audit.list': ({ most }) => services.audit.list(most),
    'backend.measure': () => backends.measure(),
    async 'data.delete'() {
      // First, while it is still known which sites are switched off.
      await sites.releaseDisabled();
      await Promise.all([services.learning.deleteEverything(), services.clearStorage()]);
      await sites.synchronise();
      return {};
    },
  };
}

async function listSites({ sites, health }: Services): Promise<SiteStatus[]> {
  const read = (await health.list()).map(({ origin }) => origin);
  const origins = [...new Set([...(await sites.listOrigins()), ...read])].sort();
  return Promise.all(origins.map((origin) => sites.readStatus(origin)));
}

async function readStatus(services: Services): Promise<StatusReport> {
  const [model, backend, lastAnswer, today] = await Promise.all([
    readModel(services),
    services.backends.readReport(),
    services.lastAnswer.read(),
    readToday(services),
  ]);
  return { ...model, backend, ...(lastAnswer && { lastAnswer }), today };
}

async function readModel({ local, translate }: Services): Promise<Pick<StatusReport, 'model' | 'problem'>> {
  try {
    return { model: (await local.prepare()).model };
  } catch (error) {
    log.report('handlers', error);
    return { problem: toCodedProblem(error, translate) };
  }
}

async function readToday({ labels, answered }: Services): Promise<StatusReport['today']> {
  const time = new Date();
  const [tickets, feedback] = await Promise.all([
    answered.count(formatLocalDay(time)),
    labels.listCurrentSince(startOfLocalDay(time)),
  ]);
  const said = feedback.filter(isExplicit);
  const accepted = said.filter((label) => label.final === label.suggested);
  return { tickets, feedback: said.length, accepted: accepted.length };
}
