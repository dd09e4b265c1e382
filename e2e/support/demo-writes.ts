import type { BrowserContext } from '@playwright/test';
import type { AdapterData } from '../../src/helpdesks/adapter';
import demo from '../../src/helpdesks/adapters/demo';
import { siteAdaptersKey } from '../../src/helpdesks/overrides';
import { waitForWorker } from './worker';

const put = (name: string) => ({
  by: 'request' as const,
  method: 'PUT' as const,
  path: '/api/tickets/{id}',
  json: { fields: { [name]: '{value}' } },
  read: {
    requests: { now: '/api/tickets/{id}' },
    id: [{ from: 'now', at: '/id' }],
    value: [{ from: 'now', at: `/fields/${name}` }],
  },
});

/** The demo helpdesk, whose interface also takes priority and type. */
const writing: AdapterData = {
  ...demo,
  write: {
    closed: ['solved'],
    fields: {
      priority: {
        head: 'severity',
        values: { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low', P5: 'low' },
        via: put('priority'),
      },
      type: {
        head: 'type',
        values: { incident: 'incident', request: 'request', question: 'question' },
        via: put('type'),
      },
    },
  },
};

/** Lets the extension write into the demo helpdesk at this address, as an organisation's own adapter does. */
export async function allowDemoWrites(context: BrowserContext, url: string): Promise<void> {
  const worker = await waitForWorker(context);
  const entry = JSON.stringify({ [siteAdaptersKey(url)]: { custom: writing } });
  await worker.evaluate((kept) => chrome.storage.local.set(JSON.parse(kept)), entry);
}
