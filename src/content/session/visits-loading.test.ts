// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nodes } from '../drivers/nodes';
import { TestPage } from './visits-test-support';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let page: TestPage;

function setReadyState(state: DocumentReadyState): void {
  vi.spyOn(nodes, 'readyState').mockReturnValue(state);
  document.dispatchEvent(new Event('readystatechange'));
}

beforeEach(() => {
  page = new TestPage();
  setReadyState('loading');
});

afterEach(() => page.stop());

describe('while a page is still loading', () => {
  it('the card comes into a page that its server draws, but what is not complete is not read', async () => {
    page.showServerRendered('57', 'first');
    await page.start();
    await vi.waitFor(() => expect(page.hosts).toHaveLength(1));
    document.body.append('more of the page');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.predicted).toHaveLength(0);
    setReadyState('interactive');
    await page.untilShown('P2');
  });

  it('no card comes into a page that its own scripts draw', async () => {
    page.showTicket('7', 'VPN drops');
    await page.start();
    document.body.append('more of the page');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(page.hosts).toHaveLength(0);
    setReadyState('interactive');
    await page.untilShown('P2');
  });
});
