import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { teamSource } from '../../core/desk/head-source';
import { packHead } from '../../core/learner/head-file';
import { readGramKey, shareGrams } from '../../core/learner/keyed-grams';
import { withHashKey } from '../../core/learner/keyed-head';
import { learnValues, type ValuesHead } from '../../core/learner/learn-values';
import { sipHash } from '../../core/learner/sip-hash';
import type { TeamHead } from '../../core/release/bundle';
import type { Prediction, Suggestion } from '../../core/suggestion';
import { createTicket } from '../api/test-fakes';
import { createEmptyDatabase, createHeadDraft, desk } from '../storage/learning-test-support';
import { extendOnce, TestDesk } from './desk-test-support';

const words = { hardware: 'printer toner screen', access: 'password login account' };
const rows = Array.from({ length: 120 }, (_, i) => {
  const value = i % 2 ? 'hardware' : 'access';
  return { subject: '', body: `${words[value]} ${i}`, value };
});
const learned = await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 });
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
const general: Prediction = {
  model: 'shipped@1.0.0',
  text: 'Printer\nThe printer has no toner for the screen',
  language: 'en',
  suggestions: { topic: shipped('topic'), type: shipped('type') },
};

let worker: TestDesk;

beforeEach(() => {
  worker = new TestDesk(createEmptyDatabase());
});

function teach(head: string, accuracy = 0.95, opened: ValuesHead = learned, encoder?: string): void {
  const about: TeamHead = {
    ...{ sha256: 'ab'.repeat(32), bytes: 1, head, kind: 'class', tickets: 900, metrics: { accuracy } },
    ...(encoder && { encoder }),
  };
  worker.team.push(teamSource(about, opened, 'team@7'));
}

const ask = async () => (await extendOnce(worker.answers, ticket, general)).suggestions;

describe('what the team has taught', () => {
  it('answers in the place of the shipped head of that name, which keeps its place on the card', async () => {
    teach('topic');
    const suggestions = await ask();
    expect(Object.keys(suggestions)).toEqual(['topic', 'type']);
    expect(suggestions.topic).toMatchObject({ value: 'hardware', model: 'team@7' });
    expect(suggestions.topic.why.map(({ text }) => text)).toContain('toner');
  });

  it("answers a helpdesk's field in the place of the shipped head that means the same", async () => {
    teach('field:queue');
    const suggestions = await ask();
    expect(Object.keys(suggestions)).toEqual(['type', 'field:queue']);
    expect(suggestions['field:queue']).toMatchObject({
      value: 'hardware',
      desk: { field: 'queue', tickets: 900, means: 'topic', values: ['access', 'hardware'] },
    });
  });

  it('of another form than the shipped head it is named after is not asked', async () => {
    teach('severity');
    const severity: Suggestion = { ...shipped('severity'), kind: 'ordinal' };
    const asked = { ...general, suggestions: { ...general.suggestions, severity } };
    expect((await extendOnce(worker.answers, ticket, asked)).suggestions.severity).toEqual(severity);
  });

  it.each([
    [0.95, 'team@7'],
    [0.85, /^desk-500@/],
  ])("measured at %f beside the desk's own head at 0.9: %s answers", async (accuracy, model) => {
    await worker.learning.heads.switchTo(createHeadDraft(packHead(learned), { name: 'queue' }));
    await worker.learning.heads.setState(desk, 'queue', 'used');
    teach('field:queue', accuracy);
    expect((await ask())['field:queue'].model).toMatch(model);
  });

  it('answers where the desk only measures a head of its own in silence', async () => {
    await worker.learning.heads.switchTo(createHeadDraft(packHead(learned), { name: 'queue' }));
    teach('field:queue', 0.5);
    expect((await ask())['field:queue']).not.toHaveProperty('desk.isHidden');
  });

  it('that refreshed a head of another model than the one that answers is not asked', async () => {
    const { values } = learned;
    const refreshed = { ...learned, shipped: { first: 0, temperature: 1, bias: values.map(() => 0) } };
    teach('topic', 0.95, refreshed, 'shipped@0.9.0');
    expect((await ask()).topic).toEqual(shipped('topic'));
    teach('topic', 0.95, refreshed, general.model);
    expect((await ask()).topic).toMatchObject({ value: 'hardware', model: 'team@7' });
  });

  it('from hashes that only the key opens answers as well as from words', async () => {
    const key = await readGramKey('AAECAwQFBgcICQoLDA0ODw==');
    if (!key) throw new Error('The key of this test is none.');
    const { vocabulary } = learned.features;
    const columns = new Map(
      [...vocabulary.columns].map(([hash, column]) => [sipHash(hash, key.key), column]),
    );
    const keyed = { ...learned, features: { ...learned.features, vocabulary: { ...vocabulary, columns } } };
    const shared = shareGrams({ subject: '', body: 'toner' }, key);
    expect(shared.words.hashes.some((hash) => columns.has(hash))).toBe(true);
    teach('topic', 0.95, keyed);
    expect((await ask()).topic.abstained).toBe('unlike-anything-seen');
    worker.team = [];
    teach('topic', 0.95, withHashKey(keyed, key.key));
    const { topic } = await ask();
    worker.team = [];
    teach('topic');
    expect(topic).toEqual((await ask()).topic);
  });
});
