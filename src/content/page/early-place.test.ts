// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { placingOf } from '../../helpdesks/placing';
import { nodes } from '../drivers/nodes';
import { matchTicketPage } from '../reading/match-page';
import { EarlyPlace } from './early-place';

const adapters = loadAdapters();
const address = 'https://desk.example/issues/57';

let readyState: DocumentReadyState;
let early: EarlyPlace | undefined;
let readAddress: () => string;

beforeEach(() => {
  readyState = 'loading';
  readAddress = () => address;
  vi.spyOn(nodes, 'readyState').mockImplementation(() => readyState);
  document.head.innerHTML = '<meta name="description" content="Redmine">';
  document.body.innerHTML = '';
});

afterEach(() => {
  early?.drop();
  vi.restoreAllMocks();
});

function start(): EarlyPlace {
  early = new EarlyPlace(
    document,
    placingOf(adapters),
    address,
    () => readAddress(),
    new AbortController().signal,
  );
  return early;
}

const issue = '<div id="content"><div class="issue details"><h3>No light</h3></div></div>';
const hosts = () => document.querySelectorAll('[data-triage-lens]').length;
const untilPainted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

it('room is kept as soon as its place is in the page, before anything is known of settings and rules', async () => {
  const place = start();
  expect(hosts()).toBe(0);
  document.body.innerHTML = issue;
  await vi.waitFor(() => expect(hosts()).toBe(1));
  const page = matchTicketPage(adapters, address, document);
  if (!page) throw new Error('This is a page of Redmine.');
  const frame = place.take(page);
  expect(frame.isInPage).toBe(true);
  expect(document.querySelector('.issue.details')?.previousElementSibling).toBe(frame.element);
});

it('the room is given back where the whole page does not say that it is about this ticket', async () => {
  start();
  document.body.innerHTML = issue;
  await vi.waitFor(() => expect(hosts()).toBe(1));
  readyState = 'interactive';
  document.dispatchEvent(new Event('readystatechange'));
  expect(hosts()).toBe(0);
});

it('the room is given back where no card is wanted, and where the page goes on to another address', async () => {
  start().drop();
  document.body.innerHTML = issue;
  await untilPainted();
  expect(hosts()).toBe(0);
  document.body.innerHTML = '';
  start();
  document.body.innerHTML = issue;
  await vi.waitFor(() => expect(hosts()).toBe(1));
  readAddress = () => 'https://desk.example/issues';
  document.body.append('more');
  await vi.waitFor(() => expect(hosts()).toBe(0));
});
