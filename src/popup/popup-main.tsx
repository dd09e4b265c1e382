import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../protocol/client';
import { changeSettings } from '../settings';
import type { Translate } from '../translate';
import { Popup } from './popup';
import type { PopupClient } from './popup-client';

const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);

const client: PopupClient = {
  ask,
  async readTabAddress() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url;
  },
  requestAccess: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  async tellPage(message) {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await browser.tabs.sendMessage(tab.id, message);
  },
  openOptions: () => browser.runtime.openOptionsPage(),
  close: () => window.close(),
  async chooseBackend(backend) {
    await changeSettings({ backend });
  },
};

const place = document.getElementById('popup');
if (!place) throw new Error('popup.html has no place for the popup.');
document.documentElement.lang = translate('popup_locale');
render(<Popup client={client} translate={translate} />, place);
