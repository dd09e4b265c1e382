// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadAdapters } from '../src/helpdesks/adapters-test-support';
import { listCases } from './helpdesk-cases';
import { runCase } from './helpdesk-test-support';

mkdirSync('test-results', { recursive: true });
const root = mkdtempSync('test-results/helpdesk-');
afterAll(() => rmSync(root, { recursive: true }));

/** All that a helpdesk which nobody has heard of consists of. */
const adapter = {
  id: 'tiny-desk',
  label: 'Tiny Desk',
  notes: { verified: 'source' },
  hosts: { match: ['https://*.tiny.example/*'], selfHosted: false, probe: [] },
  views: [{ kind: 'ticket', path: '^/t/\\d+$', id: [{ from: 'path', re: '^/t/(\\d+)$' }] }],
  scope: [{ css: '[data-ticket="{id}"]' }],
  dom: {
    id: [{ get: '@data-ticket' }],
    subject: [{ css: 'h1' }],
    fields: { priority: [{ css: '.priority', map: { '!!!': 'high' } }] },
    messages: {
      item: ['.message'],
      order: 'oldest',
      id: [{ get: '@id' }],
      role: [{ classMap: { note: 'internal' } }, { value: 'customer' }],
      body: [{ get: 'lines' }],
    },
  },
  mount: [],
};
const page = `<main data-ticket="5"><h1>No power</h1><i class="priority">!!!</i>
  <p class="message" id="a">Dark.</p><p class="message note" id="b">Fuse?</p></main>`;

it('a helpdesk is one file and one folder', async () => {
  const folder = join(root, adapter.id);
  mkdirSync(join(folder, 'pages'), { recursive: true });
  const about = {
    about: 'a ticket',
    address: 'https://acme.tiny.example/t/5',
    shows: 'ticket',
    page: 'ticket.html',
  };
  writeFileSync(join(folder, 'cases.ts'), `export default { ticket: ${JSON.stringify(about)} };`);
  writeFileSync(join(folder, 'pages', 'ticket.html'), page);

  const adapters = [...loadAdapters(), ...loadAdapters([adapter])];
  const [only] = await listCases(adapter.id, root);
  if (!only) throw new Error('The case was not found.');
  const { ticket } = await runCase(adapters, only);
  expect(ticket).toMatchObject({
    helpdesk: 'tiny-desk',
    id: '5',
    subject: 'No power',
    description: 'Dark.',
    messages: [{ id: 'b', role: 'internal', text: 'Fuse?' }],
    fields: { priority: 'high' },
  });
});
