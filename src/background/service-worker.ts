import browser, { type Runtime } from 'webextension-polyfill';
import { exportConnection } from '../protocol/kept';
import { readPageMessage } from '../protocol/page-messages';
import { answer } from '../protocol/server';
import { watchPolicy } from '../shared/policy/read-policy';
import { parseSettings } from '../shared/settings';
import { createHandlers } from './api/handlers';
import { describeProblem } from './api/problems';
import { assemble } from './assemble';
import { learningAlarm } from './learning/assemble-learning';
import { configureLocalBackends } from './prediction/local-backends';
import { identifyCaller } from './sites/caller';
import { sendToAllTabs, sendToFrontTab } from './sites/open-tabs';
import { answerExport } from './storage/answer-export';

configureLocalBackends();
const { services, sites, predictor, cloud, reportFrom } = assemble();

// What a stopped worker or a closed browser interrupted goes on, whatever the worker was started for.
services.deskLearning.work.resume().catch(reportFrom('learning'));

// Every listener is registered while this file is first run: the browser starts a stopped worker for an event only
// where it finds a listener then.

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const caller = identifyCaller(sender, browser.runtime.id, browser.runtime.getURL(''));
  if (!caller) return undefined;
  return answer(createHandlers(services, caller), message, caller.kind, reportFrom('messages'));
});

browser.runtime.onConnect.addListener((port) => {
  const caller = port.sender && identifyCaller(port.sender, browser.runtime.id, browser.runtime.getURL(''));
  if (port.name !== exportConnection || caller?.kind !== 'own') return;
  const describe = (error: unknown) => describeProblem(error, services.translate);
  answerExport(port, services.kept.exportLines(), describe).catch(reportFrom('export'));
});

browser.runtime.onInstalled.addListener(() => {
  sites.startEverywhere().catch(reportFrom('installed'));
  cloud.obey().catch(reportFrom('cloud'));
  services.kept.sweepIfDue().catch(reportFrom('retention'));
});

browser.runtime.onStartup.addListener(() => {
  sites.synchronise().catch(reportFrom('startup'));
  services.kept.sweepIfDue().catch(reportFrom('retention'));
  cloud.obey().catch(reportFrom('cloud'));
});

chrome.alarms.onAlarm.addListener(({ name }) => {
  if (name === learningAlarm) services.deskLearning.work.resume().catch(reportFrom('learning'));
  else cloud.schedule.ring(name).catch(reportFrom('alarm'));
});

browser.permissions.onAdded.addListener(({ origins = [] }) => {
  sites.noticeGranted(origins).catch(reportFrom('permission granted'));
});

browser.permissions.onRemoved.addListener(() => {
  sites.noticeWithdrawn().catch(reportFrom('permission withdrawn'));
});

browser.commands.onCommand.addListener((command) => {
  const message = readPageMessage({ kind: 'card.command', command });
  if (message) sendToFrontTab(browser, message).catch(reportFrom('command'));
});

browser.storage.local.onChanged.addListener(({ settings }) => {
  if (!settings) return;
  const [before, after] = [parseSettings(settings.oldValue), parseSettings(settings.newValue)];
  if (before.backend !== after.backend) predictor.reconsider();
});

watchPolicy(() => {
  predictor.reconsider();
  sites
    .noticePolicy()
    .then(() => sendToAllTabs(browser, { kind: 'rules.changed' }))
    .catch(reportFrom('sites'));
  cloud.obey().catch(reportFrom('cloud'));
  services.kept.sweep().catch(reportFrom('retention'));
}, reportFrom('policy'));
