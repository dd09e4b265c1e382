import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../protocol/client';
import { createAsk } from '../protocol/create-ask';
import { toPage } from '../protocol/to-page';
import { keepFocus } from '../shared/keep-focus';
import { readPolicy, watchPolicy } from '../shared/policy/read-policy';
import { pageRulesOf } from '../shared/policy/rules';
import { translateByPolicy } from '../shared/policy/translate-by-policy';
import { Popup } from './popup';
import type { PopupClient } from './popup-client';

const names = pageRulesOf(await readPolicy());
const translate = translateByPolicy(
  (key, ...substitutions) => browser.i18n.getMessage(key, substitutions),
  () => names,
);

async function readTab(): Promise<browser.Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const client: PopupClient = {
  ask,
  readTabAddress: async () => (await readTab())?.url,
  requestAccess: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  async tellPage(message) {
    const tab = await readTab();
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message);
  },
  async readStructure() {
    const id = (await readTab())?.id;
    if (id === undefined) return undefined;
    const askPage = createAsk(toPage, (message) => browser.tabs.sendMessage(id, message));
    const { report } = await askPage('structure.read', {});
    return report && JSON.stringify(report, undefined, 1);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  readPolicy,
  watchPolicy: (changed) => watchPolicy(changed, reportError),
  openOptions: () => browser.runtime.openOptionsPage(),
  close: () => window.close(),
};

const place = document.getElementById('popup');
if (!place) throw new Error('popup.html has no place for the popup.');
document.documentElement.lang = translate('text_locale');
keepFocus(place);
render(<Popup client={client} translate={translate} />, place);
