import { monotonicFactory } from 'ulid';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { readPolicy } from '../policy/read-policy';
import { changeSettings, readSettings } from '../settings';
import type { Translate } from '../translate';
import { createAnsweredTickets } from './answered-tickets';
import { createAuditStore } from './audit-store';
import { BackendMeasurement } from './backend-choice';
import { createBackends } from './backends';
import { createAgreement } from './cloud/agreement';
import { assembleCloud } from './cloud/assemble-cloud';
import { readCloudPolicy } from './cloud/read-cloud-policy';
import { createCountStore } from './count-store';
import { createDatabase } from './database';
import { assembleDesk } from './desk/assemble-desk';
import { createGeneralAnswers } from './desk/general-answers';
import { createLearningOffer } from './desk/learning-offer';
import { questionRulesOf } from './desk/question-rules';
import { createQuestions, QuestionDay, RecentSketches } from './desk/questions';
import { assembleLearning } from './desk-learning/assemble-learning';
import { FieldsFound } from './desk-learning/field-finder';
import { Runs } from './desk-learning/run-book';
import { createGrantedSites } from './granted-sites';
import { createHealthStore, StoredHealth } from './health-store';
import { assembleKept } from './kept/assemble-kept';
import { createLabelStore } from './label-store';
import { LastAnswer } from './last-answer';
import { createLearningStores } from './learning/learning-stores';
import { startLocallyWith } from './local-backends';
import { createLocalRunner } from './local-runner';
import { createLog, LogEntries } from './log';
import { measuredBatch } from './measure-backend';
import { createOffscreenDocument } from './offscreen-document';
import { sendToAllTabs, sendToTabsOf } from './open-tabs';
import { askPage, type ScriptingBrowser } from './page-questions';
import { createPredictorHost } from './predictor-host';
import { rememberValue } from './remembered-value';
import { Renderer, readRenderer } from './renderer';
import { createScoreTallies } from './score-tallies';
import type { Services } from './services';
import { createSiteRules } from './site-rules';
import { createTicketHash } from './ticket-hash';
import { createWebglRunner } from './webgl-runner';

/** Puts the worker together from the browser's parts. Starts nothing; every part begins when it is first needed. */
export function assemble() {
  const { local, session } = browser.storage;
  const now = () => new Date();
  const clock = () => performance.now();
  const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

  const log = createLog(rememberValue(session, 'log', LogEntries), now);
  const reportFrom = (where: string) => (error: unknown) => log.report(where, error);

  const localRunner = createLocalRunner(
    startLocallyWith(() => cloud.loadActive()),
    reportFrom('local backend'),
  );
  const document = createOffscreenDocument({ runtime: chrome.runtime, offscreen: chrome.offscreen });
  const readModel = async () => (await cloud.updater.readActive())?.content.model?.sha256;
  const webgl = createWebglRunner(document, measuredBatch, readModel, reportFrom('webgl'));
  const backends = createBackends({
    version: browser.runtime.getManifest().version,
    local: localRunner,
    webgl,
    readChoice: async () => (await readPolicy()).backend ?? (await readSettings()).backend,
    isSetByPolicy: async () => (await readPolicy()).backend !== undefined,
    probeRenderer: () => readRenderer(() => new OffscreenCanvas(1, 1)),
    renderer: rememberValue(session, 'renderer', Renderer),
    measurement: rememberValue(local, 'backendMeasurement', BackendMeasurement),
    translate,
    report: reportFrom('backends'),
    clock,
    now,
  });
  const predictor = createPredictorHost(localRunner, webgl, backends, reportFrom('predictor'));

  const general = createGeneralAnswers(predictor);

  const database = createDatabase('triage-lens');
  const reportDamaged = (count: number) =>
    log.report('database', new Error(`${count} damaged records were left out`));
  const sites = createGrantedSites(
    browser,
    {
      read: async () => (await readSettings()).disabledOrigins,
      write: async (disabledOrigins) => {
        await changeSettings({ disabledOrigins });
      },
    },
    createSiteRules(readPolicy),
    reportFrom('sites'),
  );

  const learning = createLearningStores({
    database,
    now,
    lastSwept: rememberValue(local, 'lastSwept', v.string()),
    reportDamaged,
  });
  const labels = createLabelStore(database, reportDamaged);
  const createId = monotonicFactory();
  const follow = async () => {
    await Promise.all([localRunner.reload(), webgl.stop()]);
    general.forget();
    predictor.reconsider();
    await sendToAllTabs(browser, { kind: 'desk.changed' });
  };
  const counts = createCountStore(database);
  const health = createHealthStore(rememberValue(local, 'health', StoredHealth), now);
  const cloud = assembleCloud({
    readPolicy: readCloudPolicy,
    database,
    local,
    labels,
    rows: learning.rows,
    counts,
    health,
    runner: () => localRunner,
    follow,
    isPaused: async () => (await readSettings()).isSyncPaused,
    alarms: chrome.alarms,
    createId,
    now,
    reportFrom,
  });
  const offer = createLearningOffer({ read: readSettings, change: changeSettings }, browser, async () => {
    const { fromHistory, keep } = (await readPolicy()).learning;
    return fromHistory && keep !== 'nothing';
  });

  const announceDesk = (origin: string) =>
    void sendToTabsOf(browser, origin, { kind: 'desk.changed' }).catch(reportFrom('desk changed'));

  const encode = localRunner.encode;
  const readEncoder = async () => (await localRunner.prepare()).model;
  const hashTicket = createTicketHash(rememberValue(local, 'ticketSalt', v.string()));
  const desk = assembleDesk({
    database,
    labels,
    learning,
    hashTicket,
    createId,
    now,
    team: cloud.teamHeads,
    encode,
    mayOfferLearning: offer.mayOffer,
    readRules: async () => (await readPolicy()).learning,
    readModel: readEncoder,
    clock,
    announce: announceDesk,
    report: reportFrom('desk'),
  });

  const audit = createAuditStore(database);
  const kept = assembleKept({
    database,
    labels,
    audit,
    learning,
    lastSweepBegun: rememberValue(session, 'sweepBegun', v.string()),
    readPolicy,
    encode,
    estimate: () => navigator.storage.estimate(),
    now,
  });

  const deskLearning = assembleLearning({
    browser,
    runs: rememberValue(local, 'learningRuns', Runs),
    fieldsFound: rememberValue(session, 'fieldsFound', FieldsFound),
    page: document,
    encode,
    readModel: readEncoder,
    learning,
    labels,
    health,
    hashTicket,
    translate,
    alarms: chrome.alarms,
    announce: announceDesk,
    report: reportFrom('learning'),
    clock,
  });

  const services: Services = {
    general,
    desk: desk.answers,
    teacher: desk.teacher,
    deskLearning,
    announceDesk,
    changeQuestions: async (questionsPerDay) => {
      await changeSettings({ questionsPerDay });
    },
    questions: createQuestions({
      readRules: async () => questionRulesOf(await readPolicy(), await readSettings()),
      listLabels: labels.listCurrent,
      hashTicket,
      day: rememberValue(local, 'questionDay', QuestionDay),
      recent: rememberValue(session, 'questionSketches', RecentSketches),
      now,
    }),
    local: localRunner,
    backends,
    labels,
    answered: createAnsweredTickets(database),
    counts,
    tallies: createScoreTallies({ database, labels }),
    audit,
    kept,
    learning,
    openLearning: offer.open,
    noteLearningOffered: offer.note,
    cloud: {
      ...cloud,
      readPolicy: readCloudPolicy,
      agreement: createAgreement({ database, labels }),
      async pause(isSyncPaused) {
        await changeSettings({ isSyncPaused });
      },
    },
    health,
    readPolicy,
    askPage: (tabId, question) => askPage(chrome as unknown as ScriptingBrowser, tabId, question),
    lastAnswer: rememberValue(session, 'lastAnswer', LastAnswer),
    hashTicket,
    sites,
    clearStorage: async () => {
      await Promise.all([local.clear(), session.clear(), cloud.removePackages()]);
      await follow();
    },
    createId,
    now,
    clock,
    translate,
    report: reportFrom('handlers'),
  };
  return { services, sites, predictor, cloud, reportFrom };
}
