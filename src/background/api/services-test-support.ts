import { vi } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import { defaultCleaning } from '../../core/text/clean';
import type { LeftTicket } from '../../protocol/messages';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { AnsweredTickets } from '../activity/answered-tickets';
import { AuditStore } from '../activity/audit-store';
import { CountStore } from '../activity/count-store';
import { HealthStore } from '../activity/health-store';
import { LeftTickets } from '../activity/left-tickets';
import { createScoreTallies } from '../activity/score-tallies';
import { TestDesk } from '../heads/desk-test-support';
import { GeneralAnswers } from '../prediction/general-answers';
import type { LastAnswer } from '../prediction/last-answer';
import { ListScores } from '../prediction/list-scores';
import type { PredictorHost } from '../prediction/predictor-host';
import { HourlyRequests } from '../sites/hourly-requests';
import type { Database } from '../storage/database';
import { Kept } from '../storage/kept';
import type { Services } from './services';
import {
  backendReport as backend,
  createCloudServices,
  createDeskLearningFake,
  createPolicyFake,
  createRememberedValue,
  createSitesFake,
  encodeLength,
} from './test-fakes';

/** Everything that the handlers work with: real stores on the database, the rest made up. */
export function createTestServices(
  database: Database,
  origin: string,
  predict: PredictorHost['predict'],
): Services {
  const desk = new TestDesk(database, new Date(2026, 2, 5, 9, 0));
  const general = new GeneralAnswers({ predict });
  return {
    general,
    listScores: new ListScores({ predict }, () => general.whenIdle()),
    listRequests: new HourlyRequests(createRememberedValue(), () => Date.now()),
    local: {
      prepare: vi.fn(async () => ({
        model: 'shipped@1.0.0',
        cleaning: defaultCleaning,
        backend: 'wasm' as const,
      })),
    },
    backends: { readReport: async () => backend, measure: vi.fn(async () => backend) },
    labels: desk.labels,
    answered: new AnsweredTickets(database),
    counts: new CountStore(database),
    tallies: createScoreTallies(database, desk.labels),
    audit: new AuditStore(database),
    learning: desk.learning,
    memory: {
      look: vi.fn(async () => ({ similar: [], sameRequester: [] })),
      listIncidents: vi.fn(async () => []),
      watchListed: vi.fn(async () => []),
      dismissIncident: vi.fn(async () => undefined),
    },
    readMood: vi.fn(async () => undefined),
    kept: new Kept({
      ...{ database, labels: desk.labels, audit: new AuditStore(database), learning: desk.learning },
      lastSweepBegun: createRememberedValue<string>(),
      readPolicy: async () => parsePolicy({}).policy,
      encode: encodeLength,
      estimate: async () => ({ usage: 1_000, quota: 2_000 }),
    }),
    desk: { open: vi.fn(async () => async (_: unknown, prediction: Prediction) => prediction) },
    teacher: desk.teacher,
    deskLearning: createDeskLearningFake(),
    notifyTabs: vi.fn(),
    changeQuestions: vi.fn(async () => undefined),
    questions: {
      pick: vi.fn(async () => undefined),
      readRules: vi.fn(async () => ({ perDay: 3, canTurnOff: true })),
    },
    offer: { open: vi.fn(async () => undefined), note: vi.fn(async () => undefined) },
    health: new HealthStore(createRememberedValue<unknown[]>()),
    left: new LeftTickets(createRememberedValue<Record<string, LeftTicket[]>>()),
    cloud: createCloudServices(),
    policy: createPolicyFake({}),
    askPage: vi.fn(async () => 'token'),
    runScript: vi.fn(async () => {}),
    lastAnswer: createRememberedValue<LastAnswer>(),
    hashTicket: desk.hashTicket,
    sites: createSitesFake(origin),
    adapters: { list: vi.fn(async () => []) },
    clearStorage: vi.fn(async () => undefined),
    translate: (name) => name,
  };
}
