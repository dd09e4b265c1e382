// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { matchListPage, matchTicketPage } from './match-page';

const adapters = loadAdapters();
const issues = 'https://desk.example/issues';

it('each address is matched anew, also with the same adapters', () => {
  document.head.innerHTML = '<meta name="description" content="Redmine">';
  const idAt = (address: string) => matchTicketPage(adapters, address, document)?.id;
  expect([`${issues}/57`, `${issues}/58`, issues].map(idAt)).toEqual(['57', '58', undefined]);
  expect(matchListPage(adapters, issues, document)?.adapter.id).toBe('redmine');
  expect(matchListPage(adapters, `${issues}/58`, document)).toBeUndefined();
});

it('the same address is matched again where the page has become a product', () => {
  document.head.innerHTML = '';
  expect(matchTicketPage(adapters, `${issues}/59`, document)).toBeUndefined();
  document.head.innerHTML = '<meta name="description" content="Redmine">';
  expect(matchTicketPage(adapters, `${issues}/59`, document)?.id).toBe('59');
});
