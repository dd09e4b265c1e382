import { render } from 'preact';
import browser from 'webextension-polyfill';
import { parseSiteAdapters, siteAdaptersKey } from '../helpdesks/overrides';
import { ask } from '../protocol/client';
import { exportConnection } from '../protocol/kept';
import { keepFocus } from '../shared/keep-focus';
import { readParsedPolicy, readPolicy, watchPolicy } from '../shared/policy/read-policy';
import { pageRulesOf } from '../shared/policy/rules';
import { translateByPolicy } from '../shared/policy/translate-by-policy';
import { changeSettings } from '../shared/settings';
import { openHistoryReader, type ReaderWorker } from './file/open-history-reader';
import { Options } from './options';
import type { OptionsClient } from './options-client';
import { receiveExport } from './storage/receive-export';

let names = pageRulesOf(await readPolicy());
const translate = translateByPolicy(
  (key, ...substitutions) => browser.i18n.getMessage(key, substitutions),
  () => names,
);
const { local } = browser.storage;

async function readStored(origin: string) {
  const key = siteAdaptersKey(origin);
  return parseSiteAdapters((await local.get(key))[key]);
}

function startHistoryWorker(): ReaderWorker {
  return new Worker(new URL('./file/history-worker.ts', import.meta.url), { type: 'module' });
}

/** The card sends an agent here with `#desk=` and the helpdesk's address. */
function readAskedDesk(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('desk') ?? undefined;
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
  askedDesk: readAskedDesk(),
  openHistory: (file) => openHistoryReader(file, startHistoryWorker),
  about: { version: browser.runtime.getManifest().version, browser: navigator.userAgent },
  readPolicy: readParsedPolicy,
  watchPolicy: (changed) => watchPolicy(changed, reportError),
  chooseBackend: (backend) => changeSettings({ backend }).then(() => undefined),
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
document.documentElement.lang = translate('text_locale');
keepFocus(place);
draw();
watchPolicy(({ policy }) => {
  names = pageRulesOf(policy);
  draw();
}, reportError);

function draw(): void {
  document.title = translate('options_title');
  if (place) render(<Options client={client} translate={translate} />, place);
}
