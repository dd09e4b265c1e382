import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { headOfField } from '../../core/desk/head-name';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { createTicket } from '../api/test-fakes';
import { extendOnce, learnQueue, shippedSuggestion, TestDesk } from '../heads/desk-test-support';
import type { Database } from '../storage/database';
import { createEmptyDatabase, createHeadDraft, desk, readRawText } from '../storage/learning-test-support';

const bytes = await learnQueue();
const head = headOfField('queue');
const told = ticketOf('1', 'The printer in Oslo asks for a badge before it prints anything');
const similar = ticketOf('2', 'Our printer in Oslo asks for a badge before it prints, since Monday');
const unlike = ticketOf('3', 'I forgot the password of my account and the login fails');

let database: Database;
let worker: TestDesk;

beforeEach(async () => {
  database = createEmptyDatabase();
  worker = new TestDesk(database);
  await worker.learning.heads.switchTo(createHeadDraft(bytes, { encoder: undefined }));
  await worker.learning.heads.setState(desk, 'queue', 'used');
});

function ticketOf(id: string, description: string, fields: Ticket['fields'] = {}): Ticket {
  return createTicket({ id, subject: 'Help', description, fields });
}

function generalOf({ subject, description }: Ticket): Prediction {
  const suggestions = { topic: shippedSuggestion('topic') };
  return { model: 'shipped@1.0.0', text: `${subject}\n${description}`, language: 'en', suggestions };
}

const ask = (ticket: Ticket, of = worker) => extendOnce(of.answers, ticket, generalOf(ticket));
const queueOf = async (ticket: Ticket, of = worker) => (await ask(ticket, of)).suggestions[head];

async function say(
  ticket: Ticket,
  final: string,
  source: 'accepted' | 'corrected' = 'corrected',
  of = worker,
) {
  const { helpdesk, origin, id } = ticket;
  const { value = '', confidence = 0, model = '' } = (await queueOf(ticket, of)) ?? {};
  const about = { helpdesk, origin, id };
  return of.teacher.record(
    { ticket: about, head, suggested: value, confidence, final, source, model },
    ticket,
  );
}

describe('a correction', () => {
  it('changes what is suggested for similar tickets at once, and for no others', async () => {
    const before = await queueOf(unlike);
    expect((await queueOf(similar))?.value).toBe('hardware');
    await say(told, 'facilities');
    expect(await queueOf(similar)).toMatchObject({
      value: 'facilities',
      desk: { isCorrected: true, values: ['access', 'hardware', 'facilities'] },
    });
    expect(await queueOf(similar)).not.toHaveProperty('abstained');
    expect((await queueOf(unlike))?.value).toBe(before?.value);
    expect(worker.notified).toBe(1);
  });

  it('leaves the head as it is, and its answers to the last bit when it is undone', async () => {
    const tickets = [told, similar, unlike];
    const before = await Promise.all(tickets.map((ticket) => ask(ticket)));
    const first = await say(told, 'facilities');
    const between = await Promise.all(tickets.map((ticket) => ask(ticket)));
    const second = await say(similar, 'access');
    expect(await ask(similar)).not.toEqual(between[1]);
    await worker.teacher.undo(desk, second.id);
    expect(await Promise.all(tickets.map((ticket) => ask(ticket)))).toEqual(between);
    await worker.teacher.undo(desk, first.id);
    expect(await Promise.all(tickets.map((ticket) => ask(ticket)))).toEqual(before);
    expect((await worker.learning.heads.read(desk, 'queue'))?.bytes).toEqual(bytes);
    expect(worker.notified).toBe(4);
  });

  it('is still known, to the last bit, to a worker that was started again', async () => {
    await say(told, 'facilities');
    await say(unlike, 'hardware');
    const expected = await ask(similar);
    expect(await ask(similar, new TestDesk(database))).toEqual(expected);
  });

  it('counts as the newest that an agent said of the ticket', async () => {
    await say(told, 'facilities');
    await say(told, 'access');
    expect((await queueOf(similar))?.value).toBe('access');
  });

  it('is forgotten once the head was learned again with it', async () => {
    await say(told, 'facilities');
    const labelsThrough = await worker.labels.readNewestOrder();
    await worker.learning.heads.switchTo(createHeadDraft(bytes, { encoder: undefined, labelsThrough }));
    expect((await queueOf(similar))?.value).toBe('hardware');
  });
});

describe('what is kept of a judged ticket', () => {
  const personal = ticketOf('9', 'Canary printer of zoe.canary@example.org');

  it('is sealed and without personal data', async () => {
    await say(personal, 'access');
    expect(await readRawText(database)).not.toMatch(/canary/i);
    const [row] = await worker.learning.rows.list(desk);
    expect(row).toMatchObject({ source: 'feedback', ticketId: '9', body: 'Canary printer of [email]' });
    expect(row?.encoded).toMatchObject({ model: 'shipped@1.0.0' });
  });

  it.each([
    { fromClicks: false, keep: 'text' },
    { fromClicks: true, keep: 'nothing' },
  ] as const)('is nothing where the rules are %o', async (rules) => {
    worker.rules = rules;
    await say(told, 'facilities');
    expect(await worker.learning.rows.count()).toBe(0);
    expect(await worker.labels.listAll()).toHaveLength(1);
    expect((await queueOf(similar))?.value).toBe('hardware');
  });

  describe('without its text', () => {
    beforeEach(() => {
      worker.rules = { fromClicks: true, keep: 'features' };
    });

    it('is no word of it', async () => {
      await say(personal, 'access');
      const [row] = await worker.learning.rows.list(desk);
      expect(row).toMatchObject({ source: 'feedback', ticketId: '9', subject: '', body: '' });
      expect(JSON.stringify(row)).not.toMatch(/canary|printer|zoe|email/i);
    });

    it('is enough to correct similar tickets as exactly as with it', async () => {
      const withText = new TestDesk(createEmptyDatabase());
      await withText.learning.heads.switchTo(createHeadDraft(bytes, { encoder: undefined }));
      await withText.learning.heads.setState(desk, 'queue', 'used');
      for (const each of [worker, withText]) {
        await say(told, 'facilities', 'corrected', each);
        await say(unlike, 'hardware', 'corrected', each);
      }
      for (const ticket of [told, similar, unlike]) {
        const [one, other] = [await queueOf(ticket), await queueOf(ticket, withText)];
        expect(one?.value).toBe(other?.value);
        expect(one?.confidence).toBeCloseTo(other?.confidence ?? 0, 5);
        expect(one?.why).toEqual(other?.why);
      }
      expect((await queueOf(similar, new TestDesk(database)))?.value).toBe('facilities');
    });
  });
});

describe('what the helpdesk itself changed', () => {
  const withQueue = (ticket: Ticket, queue: string) => ({ ...ticket, fields: { queue, assignee: 'Zoe' } });
  const observe = async (ticket: Ticket) => worker.teacher.observe(ticket, await ask(ticket));

  it('is a silent label of the field, from the second time on that the ticket is seen', async () => {
    expect(await observe(withQueue(told, 'inbox'))).toEqual([]);
    expect(await observe(withQueue(told, 'inbox'))).toEqual([]);
    expect(await observe(withQueue(told, 'facilities'))).toMatchObject([
      { head, source: 'helpdesk', suggested: 'hardware', final: 'facilities' },
    ]);
    expect(await observe(withQueue(told, 'facilities'))).toEqual([]);
    expect(worker.notified).toBe(1);
  });

  async function confidenceIn(value: string): Promise<number> {
    const { alternatives = [], ...first } = (await queueOf(similar)) ?? {};
    return [first, ...alternatives].find((each) => each.value === value)?.confidence ?? 0;
  }

  it('is told from what was only read in another way, and from what was not read', async () => {
    const byApi = { ...withQueue(told, 'facilities'), source: { subject: 'api' } };
    await observe(withQueue(told, 'inbox'));
    expect(await observe(byApi)).toEqual([]);
    expect(await observe({ ...byApi, fields: {} })).toEqual([]);
    expect(await observe(byApi)).toEqual([]);
    expect(await observe({ ...byApi, fields: { queue: 'access' } })).toHaveLength(1);
    const selected = { ...byApi, fields: {}, source: { description: 'selection' } };
    expect(await observe(selected)).toEqual([]);
  });

  it('is that a field that was empty has a value now', async () => {
    await observe({ ...told, fields: { queue: '' } });
    expect(await observe(withQueue(told, 'facilities'))).toHaveLength(1);
  });

  it('is not that a field is looked at for the first time, since it has been learned', async () => {
    const withSite = (site: string) => ({ ...told, fields: { site } });
    await observe(withSite('north'));
    await worker.learning.heads.switchTo(createHeadDraft(bytes, { name: 'site', encoder: undefined }));
    expect(await observe(withSite('north'))).toEqual([]);
    expect(await observe(withSite('south'))).toMatchObject([{ head: headOfField('site'), final: 'south' }]);
  });

  it.each([
    ['site', 'Site'],
    ['department', 'Abteilung'],
  ])('is known of the field %s, which an export calls %s', async (field, name) => {
    await worker.learning.heads.switchTo(createHeadDraft(bytes, { name, encoder: undefined }));
    expect(await observe({ ...told, fields: { [field]: 'north' } })).toEqual([]);
    expect(await observe({ ...told, fields: { [field]: 'south' } })).toMatchObject([
      { head: headOfField(name), source: 'helpdesk', final: 'south' },
    ]);
  });

  it('is every value that a ticket is closed with, more than what was said on the card before', async () => {
    const open = { ...withQueue(told, 'hardware'), status: 'In Bearbeitung' };
    await observe(open);
    await say(told, 'facilities');
    const closed = { ...open, status: 'geschlossen' };
    expect(await observe(closed)).toMatchObject([{ head, source: 'helpdesk', final: 'hardware' }]);
    const { labels, hashTicket } = worker;
    const current = async () => (await labels.listCurrent(await hashTicket(told)))[0]?.final;
    expect(await current()).toBe('hardware');
    expect(await observe(closed)).toEqual([]);
    await say(told, 'access');
    expect(await current()).toBe('access');
  });

  it('is nothing where a closed ticket is only looked at, or was closed with what counts already', async () => {
    const closed = { ...withQueue(told, 'hardware'), resolved: '2026-05-06T07:08:09Z' };
    expect(await observe(closed)).toEqual([]);
    expect(await observe(closed)).toEqual([]);
    const other = ticketOf('9', 'The VPN drops', { queue: 'access' });
    await observe(other);
    await say(other, 'access');
    expect(await observe({ ...other, resolved: '2026-05-06T07:08:09Z' })).toEqual([]);
    expect(await observe({ ...other, status: 'open', resolved: '2026-05-06T07:08:09Z' })).toEqual([]);
  });

  it('weighs less than what an agent said, also of the same ticket', async () => {
    await observe(withQueue(told, 'inbox'));
    await observe(withQueue(told, 'access'));
    const silent = await confidenceIn('access');
    await say(told, 'access');
    expect((await queueOf(similar))?.value).toBe('access');
    expect(await confidenceIn('access')).toBeGreaterThan(silent);
    await observe(withQueue(told, 'hardware'));
    expect((await queueOf(similar))?.value).toBe('access');
  });
});
