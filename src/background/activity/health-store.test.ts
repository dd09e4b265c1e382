import { expect, it } from 'vitest';
import type { HealthDraft } from '../../protocol/messages';
import { createRememberedValue, setTime } from '../api/test-fakes';
import { HealthStore } from './health-store';

const draft: HealthDraft = {
  helpdesk: 'demo',
  label: 'Demo',
  isRead: true,
  sources: { subject: 'api' },
  failed: [],
};
setTime('2026-05-06T07:08:09Z');

it('keeps the newest state per helpdesk and origin, and counts', async () => {
  const store = new HealthStore(createRememberedValue<unknown[]>());
  await Promise.all([
    store.record('https://a.example', draft, '1'),
    store.record('https://b.example', draft, '1'),
    store.record('https://a.example', { ...draft, isRead: false, sources: {}, failed: ['ticket'] }, '2'),
  ]);
  expect(await store.list()).toMatchObject([
    { origin: 'https://a.example', read: 1, unread: 1, failed: ['ticket'], at: '2026-05-06T07:08:09.000Z' },
    { origin: 'https://b.example', read: 1, unread: 0, sources: { subject: 'api' } },
  ]);
  await store.forget('https://a.example');
  expect((await store.list()).map(({ origin }) => origin)).toEqual(['https://b.example']);
});

it('is capped, and leaves out what is damaged', async () => {
  const remembered = createRememberedValue<unknown[]>([{ nonsense: true }]);
  const store = new HealthStore(remembered);
  for (let site = 0; site < 120; site++) await store.record(`https://${site}.example`, draft, '1');
  const kept = await store.list();
  expect(kept).toHaveLength(100);
  expect(kept[0]?.origin).toBe('https://119.example');
});

it('tells whoever records what three tickets in a row have lacked, and keeps it', async () => {
  const store = new HealthStore(createRememberedValue<unknown[]>());
  const bad = { ...draft, sources: {}, failed: ['subject'] };
  expect(await store.record('https://a.example', bad, '1')).toEqual([]);
  expect(await store.record('https://a.example', bad, '2')).toEqual([]);
  expect(await store.record('https://a.example', bad, '3')).toEqual(['subject']);
  expect(await store.list()).toMatchObject([{ lacking: ['subject'] }]);
});
