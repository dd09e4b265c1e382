// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import messages from '../../../_locales/en/messages.json' with { type: 'json' };
import { nodes } from '../drivers/nodes';
import { TestPage } from '../session/visits-test-support';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let page: TestPage;

beforeEach(() => {
  page = new TestPage();
});

afterEach(() => page.stop());

function select(text: string): void {
  vi.spyOn(nodes, 'getSelection').mockReturnValue({ toString: () => text } as Selection);
}

/** What was told of readings, the newest last. */
function health(): { helpdesk: string; isRead: boolean; failed: string[] }[] {
  const told = page.asked.filter(({ kind }) => kind === 'health.record');
  return told.map(({ request }) => request as { helpdesk: string; isRead: boolean; failed: string[] });
}

it('on a page that no adapter knows, the selected text is read when the agent asks', async () => {
  page.address = 'https://unknown.example/case/12';
  document.title = 'Case 12: no sound';
  document.body.innerHTML = '<p>The speakers are silent.</p>';
  await page.start();
  expect(page.hosts).toHaveLength(0);
  select('The speakers are silent.');
  page.run('toggle-card');
  await page.untilShown('P2');
  await page.untilShown(messages.card_degraded_selection.message);
  expect(page.predicted).toMatchObject([
    { subject: 'Case 12: no sound', description: 'The speakers are silent.', messages: [] },
  ]);

  page.address = 'https://unknown.example/case/13';
  document.body.append('another');
  await vi.waitFor(() => expect(page.hosts).toHaveLength(0));
});

it('without any selected text the card says what to do', async () => {
  page.address = 'https://unknown.example/case/12';
  document.title = 'Case 12';
  await page.start();
  select('');
  page.readSelection();
  await page.untilShown(messages.problem_nothing_selected.message);
  expect(page.predicted).toEqual([]);
});

it('a ticket page that changed beyond recognition is noted, and read by selection in the end', async () => {
  page.address = 'http://desk.example/tickets/7';
  document.title = 'Ticket 7';
  document.body.innerHTML = '<section>All is different now.</section>';
  await page.start();
  await vi.waitFor(() => expect(health()).toMatchObject([{ isRead: false, failed: ['ticket'] }]), 6_000);
  select('All is different now.');
  page.readSelection();
  await page.untilShown('P2');
  expect(page.predicted).toMatchObject([{ id: '7', helpdesk: 'demo', description: 'All is different now.' }]);
});

it('what is read from the page because the interface failed is said in one sentence and noted', async () => {
  page.showTicket('7', 'VPN drops');
  await page.start();
  await page.untilShown(messages.card_degraded_page.message);
  expect(health()).toMatchObject([{ helpdesk: 'demo', isRead: true }]);
  expect(health()[0]?.failed).toContain('interface');
});
