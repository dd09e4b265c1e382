import { render } from 'preact';
import browser from 'webextension-polyfill';
import { parseSiteAdapters, siteAdaptersKey } from '../helpdesks/overrides';
import { ask } from '../protocol/client';
import { exportConnection } from '../protocol/kept';
import type { Translate } from '../translate';
import { Options } from './options';
import type { OptionsClient } from './options-client';
import { receiveExport } from './receive-export';

const translate: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
const { local } = browser.storage;

async function readStored(origin: string) {
  const key = siteAdaptersKey(origin);
  return parseSiteAdapters((await local.get(key))[key]);
}

const client: OptionsClient = {
  ask,
  requestAccess: (origin) => browser.permissions.request({ origins: [`${origin}/*`] }),
  readAdapter: async (origin) => (await readStored(origin)).custom,
  async keepAdapter(origin, custom) {
    const { override } = await readStored(origin);
    const kept = { ...(override && { override }), ...(custom && { custom }) };
    const key = siteAdaptersKey(origin);
    if (Object.keys(kept).length > 0) await local.set({ [key]: kept });
    else await local.remove(key);
  },
  forgetPlace: (origin) => local.remove(`place:${origin}`),
  copy: (text) => navigator.clipboard.writeText(text),
  exportKept: () => receiveExport(browser.runtime.connect({ name: exportConnection })),
  saveFile(name, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  },
};

const place = document.getElementById('options');
if (!place) throw new Error('options.html has no place for the options.');
document.documentElement.lang = translate('popup_locale');
document.title = translate('options_title');
render(<Options client={client} translate={translate} />, place);
