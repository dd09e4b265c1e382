import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadSource } from '../../core/desk/head-source';
import { openHead, packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import type { Suggestion } from '../../core/suggestion';
import { type CleaningSettings, defaultCleaning } from '../../core/text/clean';
import { log } from '../activity/log';
import { createTicket, setTime } from '../api/test-fakes';
import { HeadStore } from '../storage/head-store';
import { createEmptyDatabase, createHeadDraft, desk } from '../storage/learning-test-support';
import { Vault } from '../storage/vault';
import { DeskAnswers } from './desk-answers';
import { DeskSources } from './desk-sources';
import { extendOnce } from './desk-test-support';
import { OpenHeads } from './open-heads';

const words = { hardware: 'printer toner screen', access: 'password login account' };
const rows = Array.from({ length: 120 }, (_, i) => {
  const value = i % 2 ? 'hardware' : 'access';
  return {
    subject: '',
    body: `${words[value]} ${i}`,
    value,
    encoded: Float32Array.of(i % 2, (i * 7) % 5, 1),
  };
});
const learn = (given: typeof rows) => learnValues(given, { kind: 'class', seed: 1, targetPrecision: 0.9 });
const plain = packHead(await learn(rows.map(({ encoded, ...row }) => row as (typeof rows)[number])));
const withEncoder = packHead(await learn(rows));
const swapped = packHead(
  await learn(
    rows.map(({ encoded, ...row }) => ({
      ...(row as (typeof rows)[number]),
      value: row.value === 'access' ? 'hardware' : 'access',
    })),
  ),
);

let cleaning: CleaningSettings;
let heads: HeadStore<'history'>;
let team: HeadSource[];
let answers: DeskAnswers;
const encode = vi.fn();
const readCleaning = vi.fn(async () => cleaning);
const mayOfferLearning = vi.fn(async () => true);
const ticket = createTicket({ subject: 'Printer', description: 'The printer has no toner for the screen' });
const shipped = (head: string): Suggestion => ({
  ...{
    head,
    kind: 'class',
    value: 'other',
    confidence: 0.5,
    alternatives: [],
    why: [],
    model: 'shipped@1.0.0',
  },
});
const general = {
  model: 'shipped@1.0.0',
  text: 'Printer\nThe printer has no toner for the screen',
  language: 'en',
  suggestions: { topic: shipped('topic'), type: shipped('type') },
};

setTime('2026-03-05T09:00:00Z');

beforeEach(() => {
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
  vi.clearAllMocks();
  team = [];
  cleaning = defaultCleaning;
  const database = createEmptyDatabase();
  heads = new HeadStore('history', database, new Vault(database));
  start();
});

function start(): void {
  const corrections = { correct: async () => undefined };
  const clicks = { list: async () => [] };
  encode.mockImplementation(async () => ({ model: 'shipped@1.0.0', vectors: [Float32Array.of(1, 2, 1)] }));
  answers = new DeskAnswers({
    sources: new DeskSources(new OpenHeads(heads), clicks, { open: async () => team }),
    encode,
    readCleaning,
    mayOfferLearning,
    corrections,
  });
}

async function use(bytes: Uint8Array, field = 'queue', state: 'used' | 'hidden' | 'off' = 'used') {
  await heads.switchTo(createHeadDraft(bytes, { name: field }));
  await heads.setState(desk, field, state);
}

describe('what this desk has taught', () => {
  it('stands in the place of the shipped head that means the same, and says where it comes from', async () => {
    await use(plain);
    const { suggestions, desk: state } = await extendOnce(answers, ticket, general);
    expect(Object.keys(suggestions)).toEqual(['type', 'field:queue']);
    expect(suggestions['field:queue']).toMatchObject({
      value: 'hardware',
      model: 'desk-500@20260305T090000Z',
      desk: { field: 'queue', tickets: 500, means: 'topic', values: ['access', 'hardware'] },
    });
    expect(suggestions['field:queue']?.why.map(({ text }) => text)).toContain('toner');
    expect(state).toMatchObject({ tickets: 500, offersLearning: false });
  });

  it('is asked and not shown while hidden, and not asked where it is off', async () => {
    await use(plain, 'queue', 'hidden');
    const { suggestions, desk: state } = await extendOnce(answers, ticket, general);
    expect(Object.keys(suggestions)).toEqual(['topic', 'type', 'field:queue']);
    expect(suggestions['field:queue']?.desk).toMatchObject({ isHidden: true });
    expect(state).toMatchObject({ tickets: 0, offersLearning: true });
    await heads.setState(desk, 'queue', 'off');
    expect(Object.keys((await extendOnce(answers, ticket, general)).suggestions)).toEqual(['topic', 'type']);
  });

  it('costs a ticket no second reading where nothing was taught', async () => {
    const { suggestions, desk: state } = await extendOnce(answers, ticket, general);
    expect([suggestions, state?.offersLearning]).toEqual([general.suggestions, true]);
    expect(readCleaning).not.toHaveBeenCalled();
  });

  it('is opened once for each version, and again by a worker that was stopped', async () => {
    await use(plain);
    const read = vi.spyOn(heads, 'read');
    await extendOnce(answers, ticket, general);
    await extendOnce(answers, ticket, general);
    expect(read).toHaveBeenCalledOnce();
    start();
    await extendOnce(answers, ticket, general);
    expect(read).toHaveBeenCalledTimes(2);
    await heads.switchTo(createHeadDraft(swapped));
    expect((await extendOnce(answers, ticket, general)).suggestions['field:queue']?.value).toBe('access');
    await heads.undo(desk, 'queue');
    expect((await extendOnce(answers, ticket, general)).suggestions['field:queue']?.value).toBe('hardware');
    expect(read).toHaveBeenCalledTimes(4);
  });

  it('is asked with the vector of the model that it was learned with, and with no other', async () => {
    await use(plain);
    await extendOnce(answers, ticket, general);
    expect(encode).not.toHaveBeenCalled();
    await use(withEncoder);
    const confidence = async () =>
      (await extendOnce(answers, ticket, general)).suggestions['field:queue']?.confidence;
    const withVector = await confidence();
    expect(encode).toHaveBeenCalledOnce();
    encode.mockImplementation(async () => ({ model: 'other@2.0.0', vectors: [Float32Array.of(1, 2, 1)] }));
    expect(await confidence()).not.toBe(withVector);
  });

  it('is encoded once, however many heads of the desk and of its team need the vector', async () => {
    await use(withEncoder);
    const learned = openHead(withEncoder);
    const about = {
      kind: 'class',
      tickets: 900,
      model: 'team@7',
      encoder: general.model,
      isHidden: false,
    } as const;
    team = ['type', 'field:area'].map((head) => ({ head, from: 'team', learned, ...about }));
    const { suggestions } = await extendOnce(answers, ticket, general);
    expect(Object.keys(suggestions)).toEqual(['type', 'field:queue', 'field:area']);
    expect(suggestions.type?.model).toBe('team@7');
    expect(encode).toHaveBeenCalledOnce();
  });

  it('is asked about the text that the base model has cleaned, where both clean alike', async () => {
    await use(plain);
    const text = 'Locked\nThe password of my account';
    const ask = async () =>
      (await extendOnce(answers, ticket, { ...general, text })).suggestions['field:queue'];
    expect((await ask()).value).toBe('access');
    cleaning = { ...defaultCleaning, dropQuotes: false };
    expect(await ask()).toMatchObject({ value: 'hardware', why: [] });
  });

  it('leaves out a damaged head, reports it once, and answers with the others', async () => {
    await use(plain, 'queue');
    await use(plain, 'office');
    vi.spyOn(heads, 'read').mockImplementationOnce(async () => {
      throw new Error('damaged');
    });
    const first = await extendOnce(answers, ticket, general);
    await extendOnce(answers, ticket, general);
    expect(Object.keys(first.suggestions).filter((head) => head.startsWith('field:'))).toHaveLength(1);
    expect(log.report).toHaveBeenCalledOnce();
  });

  it('is another one at another helpdesk', async () => {
    await use(plain);
    const elsewhere = { ...ticket, origin: 'https://other.example' };
    expect(Object.keys((await extendOnce(answers, elsewhere, general)).suggestions)).toEqual([
      'topic',
      'type',
    ]);
  });
});
