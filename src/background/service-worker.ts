import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { exportConnection } from '../protocol/kept';
import { protocol } from '../protocol/protocol';
import { answer } from '../protocol/server';
import { CardCommand } from '../protocol/to-page';
import { watchPolicy } from '../shared/policy/read-policy';
import { parseSettings } from '../shared/settings';
import { log } from './activity/log';
import { createHandlers } from './api/handlers';
import { toCodedProblem } from './api/problems';
import { learningAlarm } from './learning/learning';
import { restAlarm } from './prediction/keep-ready';
import { createServices } from './services';
import { identifyCaller } from './sites/caller';
import { sendToAllTabs, sendToFrontTab } from './sites/open-tabs';
import { answerExport } from './storage/answer-export';

const { services, policy, sites, predictor, cloud, ready } = createServices(followPolicy);

// Each start of the worker resumes what a stopped worker or a closed browser interrupted.
services.deskLearning.work.resume().catch(log.reporter('learning'));

// Every listener is registered while this file is first run: the browser starts a stopped worker for an event only
// where it finds a listener then.

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const caller = identifyCaller(sender, browser.runtime.id, browser.runtime.getURL(''));
  if (!caller) return undefined;
  const handlers = createHandlers(services, caller);
  return answer(protocol, handlers, message, caller.kind, log.reporter('messages'));
});

browser.runtime.onConnect.addListener((port) => {
  const caller = port.sender && identifyCaller(port.sender, browser.runtime.id, browser.runtime.getURL(''));
  if (port.name !== exportConnection || caller?.kind !== 'own') return;
  const describe = (error: unknown) => toCodedProblem(error, services.translate);
  answerExport(port, services.kept.exportLines(), describe).catch(log.reporter('export'));
});

browser.runtime.onInstalled.addListener(() => {
  sites.startEverywhere().catch(log.reporter('installed'));
  cloud.applyPolicy().catch(log.reporter('cloud'));
  services.kept.sweepIfDue().catch(log.reporter('retention'));
});

browser.runtime.onStartup.addListener(() => {
  sites.synchronise().catch(log.reporter('startup'));
  services.kept.sweepIfDue().catch(log.reporter('retention'));
  cloud.applyPolicy().catch(log.reporter('cloud'));
});

chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === restAlarm) ready.ring().catch(log.reporter('predictor'));
  else if (name === learningAlarm) services.deskLearning.work.resume().catch(log.reporter('learning'));
  else cloud.schedule.ring(name).catch(log.reporter('alarm'));
});

browser.permissions.onAdded.addListener(({ origins = [] }) => {
  sites.noticeGranted(origins).catch(log.reporter('permission granted'));
});

browser.permissions.onRemoved.addListener(() => {
  sites.noticeWithdrawn().catch(log.reporter('permission withdrawn'));
});

browser.commands.onCommand.addListener((command) => {
  if (!v.is(CardCommand, command)) return;
  sendToFrontTab(browser, { kind: 'card.command', request: { command } }).catch(log.reporter('command'));
});

browser.storage.local.onChanged.addListener(({ settings }) => {
  if (!settings) return;
  const [before, after] = [parseSettings(settings.oldValue), parseSettings(settings.newValue)];
  if (before.backend !== after.backend) predictor.replan();
});

watchPolicy(() => {
  policy.noteChange().catch(log.reporter('policy'));
  followPolicy();
}, log.reporter('policy'));

/** Lets everything that is open or kept follow the organisation's present policy. */
function followPolicy(): void {
  predictor.replan();
  sites
    .noticePolicy()
    .then(() => sendToAllTabs(browser, { kind: 'rules.changed', request: {} }))
    .catch(log.reporter('sites'));
  cloud.applyPolicy().catch(log.reporter('cloud'));
  services.kept.sweep().catch(log.reporter('retention'));
}
