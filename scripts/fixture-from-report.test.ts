// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { matchTicketPage } from '../src/content/reading/match-page';
import { readFromPage } from '../src/content/reading/read-page';
import { describeStructure } from '../src/content/structure/page-structure';
import { loadAdapters } from '../src/helpdesks/adapters-test-support';
import { findCase } from '../tests/helpdesk-cases';
import { fixtureFromReport } from './fixture-from-report';

const adapters = loadAdapters();
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('a fixture of what a user gave to support', () => {
  it.each(['znuny', 'request-tracker', 'osticket', 'redmine', 'freescout', 'glpi'])(
    'is read by the adapter of %s as the page was, but for its texts',
    async (helpdesk) => {
      const ticket = await findCase(helpdesk, 'ticket');
      const document = parse(ticket.html);
      const page = matchTicketPage(adapters, ticket.address, document);
      if (!page) throw new Error('The fixture is no ticket.');
      const report = JSON.stringify(describeStructure(page, document, () => false));
      const { id } = page;
      const known = async () => ({ address: ticket.address, id });
      const { html, entry } = await fixtureFromReport(report, 'redesign-2027', known);
      const [shown, again] = [readFromPage(page, document), readFromPage(page, parse(html))];
      const roles = (parts: typeof shown) => parts?.messages?.value.map(({ role }) => role);
      expect(again?.texts.subject?.source).toBe(shown?.texts.subject?.source);
      expect(roles(again)).toEqual(roles(shown)?.slice(0, roles(again)?.length));
      expect(roles(again)?.length).toBeGreaterThan(0);
      const subject = shown?.texts.subject?.value ?? 'no subject';
      expect(html).not.toContain(subject);
      expect(entry).toContain(JSON.stringify(ticket.address));
    },
  );

  it('is made of nothing else', async () => {
    const known = async () => ({ address: '', id: '1' });
    for (const text of ['', '{}', '<html>', '{"triageLensStructure":2,"helpdesk":"x","html":""}'])
      await expect(fixtureFromReport(text, 'redesign', known)).rejects.toThrow('no structure of a page');
  });
});
