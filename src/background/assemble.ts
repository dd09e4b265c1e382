import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { createId } from '../shared/create-id';
import { readPolicy } from '../shared/policy/read-policy';
import { changeSettings, readSettings } from '../shared/settings';
import type { Translate } from '../shared/translate';
import { AnsweredTickets } from './activity/answered-tickets';
import { AuditStore } from './activity/audit-store';
import { CountStore } from './activity/count-store';
import { HealthStore, StoredHealth } from './activity/health-store';
import { LogEntries, log } from './activity/log';
import { createScoreTallies } from './activity/score-tallies';
import { Agreement } from './cloud/agreement';
import { assembleCloud } from './cloud/assemble-cloud';
import { readCloudPolicy } from './cloud/read-cloud-policy';
import { LabelStore } from './feedback/label-store';
import { questionRulesOf } from './feedback/question-rules';
import { QuestionDay, Questions, RecentSketches } from './feedback/questions';
import { createTicketHash } from './feedback/ticket-hash';
import { assembleDesk } from './heads/assemble-desk';
import { assembleLearning } from './learning/assemble-learning';
import { FieldsFound } from './learning/field-finder';
import { Runs } from './learning/run-book';
import { BackendMeasurement } from './prediction/backend-choice';
import { createBackends } from './prediction/backends';
import { createGeneralAnswers } from './prediction/general-answers';
import { LastAnswer } from './prediction/last-answer';
import { startLocallyWith } from './prediction/local-backends';
import { createLocalRunner } from './prediction/local-runner';
import { measuredBatch } from './prediction/measure-backend';
import { createOffscreenDocument } from './prediction/offscreen-document';
import { createPredictorHost } from './prediction/predictor-host';
import { Renderer, readRenderer } from './prediction/renderer';
import { createWebglRunner } from './prediction/webgl-runner';
import type { Services } from './services';
import { createGrantedSites } from './sites/granted-sites';
import { createLearningOffer } from './sites/learning-offer';
import { sendToAllTabs, sendToTabsOf } from './sites/open-tabs';
import { askPage, type ScriptingBrowser } from './sites/page-questions';
import { createSiteRules } from './sites/site-rules';
import { Database } from './storage/database';
import { Kept } from './storage/kept';
import { LearningStores } from './storage/learning-stores';
import { rememberValue } from './storage/remembered-value';

/** Puts the worker together from the browser's parts. Starts nothing; every part begins when it is first needed. */
export function assemble() {
  const { local, session } = browser.storage;
  const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

  log.keepIn(rememberValue(session, 'log', LogEntries));
  const reportFrom = (where: string) => log.reporter(where);
  const now = () => new Date();
  const clock = () => performance.now();

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

  const database = new Database('triage-lens');
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

  const learning = new LearningStores(database, rememberValue(local, 'lastSwept', v.string()));
  const labels = new LabelStore(database);
  const follow = async () => {
    await Promise.all([localRunner.reload(), webgl.stop()]);
    general.forget();
    predictor.reconsider();
    await sendToAllTabs(browser, { kind: 'desk.changed' });
  };
  const counts = new CountStore(database);
  const health = new HealthStore(rememberValue(local, 'health', StoredHealth));
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
    team: cloud.teamHeads,
    encode,
    mayOfferLearning: offer.mayOffer,
    readRules: async () => (await readPolicy()).learning,
    readModel: readEncoder,
    announce: announceDesk,
  });

  const audit = new AuditStore(database);
  const kept = new Kept({
    database,
    labels,
    audit,
    learning,
    lastSweepBegun: rememberValue(session, 'sweepBegun', v.string()),
    readPolicy,
    encode,
    estimate: () => navigator.storage.estimate(),
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
    questions: new Questions({
      readRules: async () => questionRulesOf(await readPolicy(), await readSettings()),
      listLabels: (ticketHash) => labels.listCurrent(ticketHash),
      hashTicket,
      day: rememberValue(local, 'questionDay', QuestionDay),
      recent: rememberValue(session, 'questionSketches', RecentSketches),
    }),
    local: localRunner,
    backends,
    labels,
    answered: new AnsweredTickets(database),
    counts,
    tallies: createScoreTallies(database, labels),
    audit,
    kept,
    learning,
    openLearning: offer.open,
    noteLearningOffered: offer.note,
    cloud: {
      ...cloud,
      readPolicy: readCloudPolicy,
      agreement: new Agreement(database, labels),
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
    translate,
  };
  return { services, sites, predictor, cloud, reportFrom };
}
