import { expect, it } from 'vitest';
import { adapterFiles } from '../../helpdesks/adapters-test-support';
import { PageAdapters } from './page-adapters';

const filesWith = (text: string) => ({ read: async () => new TextEncoder().encode(text) });
const ids = (adapters: unknown[]) => adapters.map((adapter) => (adapter as { id: string }).id);

it("a vendor's page gets that vendor's adapter, and those of products that anybody may host", async () => {
  const adapters = new PageAdapters(filesWith(JSON.stringify(adapterFiles)));
  const atHubspot = ids(await adapters.list('https://app.hubspot.com'));
  const elsewhere = ids(await adapters.list('https://help.acme.example'));
  expect(atHubspot).toContain('hubspot');
  expect(elsewhere).not.toContain('hubspot');
  expect(elsewhere).toEqual(expect.arrayContaining(['request-tracker', 'redmine', 'osticket']));
});

it('a damaged file is told, and read anew the next time', async () => {
  let text = '{';
  const adapters = new PageAdapters({ read: async () => new TextEncoder().encode(text) });
  await expect(adapters.list('https://help.acme.example')).rejects.toThrow();
  text = '[]';
  expect(await adapters.list('https://help.acme.example')).toEqual([]);
});
