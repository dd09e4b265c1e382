import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { parseMaintenance } from '../core/memory/maintenance';
import { openExtensionFolder } from '../shared/extension-files';
import { readToldPolicy } from '../shared/policy/read-policy';
import { mayLearnFromHistory } from '../shared/policy/rules';
import { changeSettings, readSettings } from '../shared/settings';
import type { Translate } from '../shared/translate';
import { AnsweredTickets } from './activity/answered-tickets';
import { AuditStore } from './activity/audit-store';
import { CountStore } from './activity/count-store';
import { HealthStore, StoredHealth } from './activity/health-store';
import { LeftTickets, StoredLeftTickets } from './activity/left-tickets';
import { LogEntries, log } from './activity/log';
import { createScoreTallies } from './activity/score-tallies';
import { toCodedProblem } from './api/problems';
import type { Services } from './api/services';
import { Agreement } from './cloud/agreement';
import { assembleCloud } from './cloud/assemble-cloud';
import { cloudPolicyOf } from './cloud/cloud-policy';
import { LabelStore } from './feedback/label-store';
import { questionRulesOf } from './feedback/question-rules';
import { QuestionDay, Questions, RecentSketches } from './feedback/questions';
import { createTicketHash } from './feedback/ticket-hash';
import { DeskHeads } from './heads/desk-heads';
import { FieldsFound } from './learning/field-finder';
import { Learning } from './learning/learning';
import { Runs } from './learning/run-book';
import { DeskMemory } from './memory/desk-memory';
import { readMood } from './mood/read-mood';
import { BackendMeasurement } from './prediction/backend-choice';
import { Backends } from './prediction/backends';
import { GeneralAnswers } from './prediction/general-answers';
import { KeepReady } from './prediction/keep-ready';
import { LastAnswer } from './prediction/last-answer';
import { ListScores } from './prediction/list-scores';
import { LocalRunner } from './prediction/local-runner';
import { measuredBatch } from './prediction/measure-backend';
import { OffscreenDocument } from './prediction/offscreen-document';
import { PredictorHost } from './prediction/predictor-host';
import { RemoteModels } from './prediction/remote-models';
import { Renderer, readRenderer } from './prediction/renderer';
import { WebglRunner } from './prediction/webgl-runner';
import { GrantedSites } from './sites/granted-sites';
import { HourlyCounts, HourlyRequests } from './sites/hourly-requests';
import { KnownPolicy } from './sites/known-policy';
import { LearningOffer } from './sites/learning-offer';
import { sendToAllTabs, sendToTabsOf } from './sites/open-tabs';
import { PageAdapters } from './sites/page-adapters';
import { askPage, type ScriptingBrowser } from './sites/page-questions';
import { runLaterScript } from './sites/run-later-script';
import { SiteRules } from './sites/site-rules';
import { Database } from './storage/database';
import { Kept } from './storage/kept';
import { LastPolicy, SealedPolicy } from './storage/last-policy';
import { LearningStores } from './storage/learning-stores';
import { rememberValue } from './storage/remembered-value';
import { Vault } from './storage/vault';

const { local, session } = browser.storage;
const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

/**
 * Puts the worker together from the browser's parts. Starts nothing; every part begins when it is first needed.
 * @param corrected called when something was shown by a policy that is not the present one
 */
export function createServices(corrected: () => void) {
  log.keepIn(rememberValue(session, 'log', LogEntries));

  // What the organisation has decided.
  const database = new Database('triage-lens');
  const lastPolicy = rememberValue(local, 'lastPolicy', SealedPolicy);
  const last = new LastPolicy(new Vault(database), lastPolicy, () => Date.now());
  const policy = new KnownPolicy(
    { readTold: readToldPolicy, last, report: log.reporter('policy') },
    corrected,
  );
  const readPolicy = () => policy.read();
  const readPolicySoFar = () => policy.readSoFar();

  // The base model.
  const document = new OffscreenDocument({ runtime: chrome.runtime, offscreen: chrome.offscreen });
  const localRunner = new LocalRunner((backend) => cloud.loadActive(backend));
  const encode = localRunner.encode.bind(localRunner);
  const readModel = async () => (await localRunner.prepare()).model;
  const webgl = new WebglRunner(
    document,
    measuredBatch,
    async () => (await cloud.updater.readActive())?.content.model?.sha256,
  );
  const backends = new Backends({
    version: browser.runtime.getManifest().version,
    local: localRunner,
    webgl,
    readChoice: async () => (await readPolicySoFar()).backend ?? (await readSettings()).backend,
    isSetByPolicy: async () => (await readPolicy()).backend !== undefined,
    probeRenderer: () => readRenderer(() => new OffscreenCanvas(1, 1)),
    renderer: rememberValue(session, 'renderer', Renderer),
    measurement: rememberValue(local, 'backendMeasurement', BackendMeasurement),
    translate,
  });
  const ready = new KeepReady({
    alarms: chrome.alarms,
    document,
    readMinutes: async () => (await readPolicy()).keepReadyMinutes,
  });
  const predictor = new PredictorHost(localRunner, webgl, backends);
  const general = new GeneralAnswers(predictor);
  const listScores = new ListScores(predictor, () => general.whenIdle());
  const reloadModel = async () => {
    await Promise.all([localRunner.reload(), webgl.stop()]);
    general.forget();
    listScores.forget();
    predictor.replan();
    await sendToAllTabs(browser, { kind: 'desk.changed', request: {} });
  };

  // What is stored.
  const stores = new LearningStores(database, rememberValue(local, 'lastSwept', v.string()));
  const labels = new LabelStore(database);
  const counts = new CountStore(database);
  const audit = new AuditStore(database);
  const health = new HealthStore(rememberValue(local, 'health', StoredHealth));
  const left = new LeftTickets(rememberValue(session, 'leftTickets', StoredLeftTickets));
  const hashTicket = createTicketHash(rememberValue(local, 'ticketSalt', v.string()));
  const kept = new Kept({
    database,
    labels,
    audit,
    learning: stores,
    lastSweepBegun: rememberValue(session, 'sweepBegun', v.string()),
    readPolicy,
    encode,
    estimate: () => navigator.storage.estimate(),
  });

  const memory = new DeskMemory({
    store: stores.memory,
    rows: stores.rows,
    encode,
    readKeep: async () => (await readPolicy()).learning.keep,
    readMaintenance: async () =>
      (await readPolicy()).maintenance.flatMap((text) => parseMaintenance(text) ?? []),
    describe: (error) => toCodedProblem(error, translate).message,
  });

  // Sites and their open cards.
  const disabledOrigins = {
    read: async () => (await readSettings()).disabledOrigins,
    write: async (disabledOrigins: string[]) => {
      await changeSettings({ disabledOrigins });
    },
  };
  const adapters = new PageAdapters(openExtensionFolder(''));
  const sites = new GrantedSites(browser, disabledOrigins, new SiteRules(policy));
  const notifyTabs = (origin: string) => {
    listScores.forget();
    sendToTabsOf(browser, origin, { kind: 'desk.changed', request: {} }).catch(log.reporter('desk changed'));
  };
  const offer = new LearningOffer({ read: readSettings, change: changeSettings }, browser, async () =>
    mayLearnFromHistory(await readPolicySoFar()),
  );

  // The organisation's cloud.
  const readCloudPolicy = async () => cloudPolicyOf(await readPolicy());
  const cloud = assembleCloud({
    readPolicy: readCloudPolicy,
    readPolicySoFar: async () => cloudPolicyOf(await readPolicySoFar()),
    database,
    local,
    labels,
    rows: stores.rows,
    counts,
    health,
    models: new RemoteModels(document, () => ready.note()),
    runner: () => localRunner,
    reloadModel: reloadModel,
    isPaused: async () => (await readSettings()).isSyncPaused,
    alarms: chrome.alarms,
  });

  // Learned heads.
  const learning = new Learning({
    browser,
    runs: rememberValue(local, 'learningRuns', Runs),
    fieldsFound: rememberValue(session, 'fieldsFound', FieldsFound),
    page: document,
    version: browser.runtime.getManifest().version,
    encode,
    readModel,
    stores,
    labels,
    health,
    hashTicket,
    readPolicy,
    describe: (error) => toCodedProblem(error, translate),
    alarms: chrome.alarms,
    notifyTabs: notifyTabs,
  });
  const desk = new DeskHeads({
    database,
    labels,
    learning: stores,
    team: cloud.teamHeads,
    hashTicket,
    encode,
    readModel,
    readCleaning: async () => (await localRunner.prepare()).cleaning,
    mayOfferLearning: (origin) => offer.mayOffer(origin),
    readRules: async () => (await readPolicy()).learning,
    readRulesSoFar: async () => (await readPolicySoFar()).learning,
    notifyTabs: notifyTabs,
  });
  const questions = new Questions({
    readRules: async () => questionRulesOf(await readPolicy(), await readSettings()),
    listLabels: (ticketHash) => labels.listCurrent(ticketHash),
    hashTicket,
    day: rememberValue(local, 'questionDay', QuestionDay),
    recent: rememberValue(session, 'questionSketches', RecentSketches),
  });

  const services: Services = {
    general,
    listScores,
    listRequests: new HourlyRequests(rememberValue(session, 'listRequests', HourlyCounts), () => Date.now()),
    local: localRunner,
    backends,
    labels,
    counts,
    audit,
    health,
    left,
    kept,
    memory,
    readMood: (question) => readMood((tickets) => predictor.predict(tickets), question),
    sites,
    adapters,
    questions,
    policy,
    hashTicket,
    translate,
    learning: stores,
    deskLearning: learning,
    desk: desk.answers,
    teacher: desk.teacher,
    notifyTabs: notifyTabs,
    answered: new AnsweredTickets(database),
    tallies: createScoreTallies(database, labels),
    cloud: {
      ...cloud,
      readPolicy: readCloudPolicy,
      agreement: new Agreement(database, labels),
      async pause(isSyncPaused) {
        await changeSettings({ isSyncPaused });
      },
    },
    lastAnswer: rememberValue(session, 'lastAnswer', LastAnswer),
    offer,
    async changeQuestions(questionsPerDay) {
      await changeSettings({ questionsPerDay });
    },
    askPage: (document, question) => askPage(chrome as unknown as ScriptingBrowser, document, question),
    runScript: (document, name) => runLaterScript(chrome, document, name),
    async clearStorage() {
      await Promise.all([local.clear(), session.clear(), cloud.removePackages()]);
      await reloadModel();
    },
  };
  return { services, policy, sites, predictor, cloud, ready };
}
