import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { createKeptLabel, createTicket } from '../api/test-fakes';
import type { Database } from '../storage/database';
import { createEmptyDatabase, createHeadDraft, desk, readRawText } from '../storage/learning-test-support';
import { extendOnce, learnQueue, shippedSuggestion, TestDesk } from './desk-test-support';
import { minLabels, trainingSnapshot } from './training-snapshot';

const words = {
  access: ['password', 'login', 'account', 'token'],
  hardware: ['printer', 'toner', 'screen', 'battery'],
  travel: ['flight', 'hotel', 'visa', 'train'],
};
const values = Object.keys(words) as (keyof typeof words)[];

let database: Database;
let worker: TestDesk;

beforeEach(() => {
  database = createEmptyDatabase();
  worker = new TestDesk(database);
});

function ticketAbout(value: keyof typeof words, number: number): Ticket {
  const list = words[value];
  const [one, other] = [list[number % 4], list[(number * 3 + 1) % 4]];
  return createTicket({
    id: String(number),
    subject: 'Help',
    description: `The ${one}, the ${other}. ${number}`,
  });
}

function generalOf({ subject, description }: Ticket): Prediction {
  const suggestions = { topic: shippedSuggestion('topic'), effort: shippedSuggestion('effort') };
  return { model: 'shipped@1.0.0', text: `${subject}\n${description}`, language: 'en', suggestions };
}

const ask = (ticket: Ticket, of = worker) => extendOnce(of.answers, ticket, generalOf(ticket));

/** The agent judges a ticket; resolves when what has to be learned is learned. */
async function judge(ticket: Ticket, final: string, head = 'topic') {
  const { helpdesk, origin, id } = ticket;
  const about = { suggested: 'other', confidence: 0.5, model: 'shipped@1.0.0', source: 'corrected' } as const;
  const label = await worker.teacher.record(
    { ticket: { helpdesk, origin, id }, head, final, ...about },
    ticket,
  );
  await worker.clicks.catchUp(origin, head);
  return label;
}

/** Judges so many tickets, in turn of every topic, each third twice as often as the others. */
async function judgeMany(count: number, truth = (value: string, _number: number) => value) {
  for (let number = 0; number < count; number++) {
    const value = values[number % 3] ?? 'access';
    await judge(ticketAbout(value, number), truth(value, number));
  }
}

const asked = ticketAbout('travel', 901);

const readClickHeads = () => worker.learning.clickHeads.readBoth(desk, 'topic');

describe('a head learned from clicks alone', () => {
  it('is silent at first, says how far it is, and speaks once it is clearly better than the most frequent value', async () => {
    await judgeMany(minLabels);
    const early = await ask(asked);
    expect(early.suggestions.topic).toEqual(shippedSuggestion('topic'));
    expect(early.desk).toMatchObject({
      judged: 0,
      progress: [{ head: 'topic', labels: minLabels, asked: 0, right: 0 }],
    });
    for (let number = minLabels; number < 40; number++) {
      const value = values[number % 3] ?? 'access';
      await judge(ticketAbout(value, number), value);
    }
    const late = await ask(asked);
    expect(late.suggestions.topic).toMatchObject({
      head: 'topic',
      value: 'travel',
      model: 'clicks-40@20260305T090000Z',
      desk: { tickets: 40, isFromClicks: true, means: 'topic' },
    });
    expect(late.desk).toMatchObject({ tickets: 0, judged: 40, progress: [] });
  });

  it('says the same, for the same reasons, where no text may be kept', async () => {
    await judgeMany(40);
    const withText = (await ask(asked)).suggestions.topic;
    worker = new TestDesk(createEmptyDatabase());
    worker.rules = { fromClicks: true, keep: 'features' };
    await judgeMany(40);
    const without = (await ask(asked)).suggestions.topic;
    expect(without).toMatchObject({ value: 'travel', model: 'clicks-40@20260305T090000Z' });
    expect(without.value).toBe(withText.value);
    expect(without.confidence).toBeCloseTo(withText.confidence, 2);
    expect(without.why.length).toBeGreaterThan(0);
    expect(without.why).toEqual(withText.why);
  });

  it('stays silent where what is said has nothing to do with the tickets', async () => {
    await judgeMany(60, (_, number) => ((number * 7919) % 13 < 7 ? 'access' : 'travel'));
    const { suggestions, desk: state } = await ask(asked);
    expect(suggestions.topic).toEqual(shippedSuggestion('topic'));
    expect(state?.progress[0]?.asked).toBeGreaterThan(40);
  });

  it('is the same, head and validation, to the last bit, when a click is taken back', async () => {
    await judgeMany(45);
    const expected = await ask(asked);
    const bytes = (await readClickHeads()).map((each) => each.bytes);
    for (const [number, final] of [
      [500, 'travel'],
      [501, 'hotel'],
    ] as const) {
      const label = await judge(ticketAbout('travel', number), final);
      expect(await ask(asked)).not.toEqual(expected);
      await worker.teacher.undo(desk, label.id);
      await worker.clicks.catchUp(desk, 'topic');
      expect(await ask(asked)).toEqual(expected);
    }
    const after = (await readClickHeads()).map((each) => each.bytes);
    expect(after).toEqual(bytes);
  });

  it('goes back to the head before at once where the click that is taken back had made it learn again', async () => {
    const label = await (async () => {
      await judgeMany(minLabels + 2);
      const before = await ask(asked);
      const learning = await judge(ticketAbout('access', 700), 'access');
      return { ...learning, before };
    })();
    const [current, previous] = await readClickHeads();
    expect([current?.labels, previous?.labels]).toEqual([minLabels + 3, minLabels]);
    await worker.teacher.undo(desk, label.id);
    expect(await ask(asked)).toEqual(label.before);
  });

  it('is known to a worker that was started again', async () => {
    await judgeMany(41);
    const expected = await ask(asked);
    expect(expected.suggestions.topic?.value).toBe('travel');
    expect(await ask(asked, new TestDesk(database))).toEqual(expected);
  });

  it('learns neither numbers nor moods, nor a field whose history was learned', async () => {
    for (let number = 0; number < minLabels; number++) {
      const value = values[number % 3] ?? 'access';
      await judge(ticketAbout(value, number), 'M', 'effort');
      await judge(ticketAbout(value, number), value, 'field:queue');
    }
    expect((await ask(asked)).desk?.progress.map(({ head }) => head)).toEqual(['field:queue']);
    await worker.learning.heads.switchTo(createHeadDraft(await learnQueue(), { encoder: undefined }));
    expect((await ask(asked)).desk?.progress).toEqual([]);
  });

  it('is silent, and learns no more, where the organisation lets clicks teach nothing any more', async () => {
    await judgeMany(41);
    expect((await ask(asked)).suggestions.topic?.value).toBe('travel');
    worker.rules = { ...worker.rules, fromClicks: false };
    expect(await ask(asked)).toMatchObject({
      suggestions: { topic: shippedSuggestion('topic') },
      desk: { judged: 0, progress: [] },
    });
  });

  it('is sealed, and goes with the helpdesk that is forgotten', async () => {
    await judgeMany(minLabels + 1);
    expect(await readClickHeads()).toHaveLength(1);
    expect(await readRawText(database)).not.toContain('TLH1');
    await worker.learning.forget(desk);
    expect(await readClickHeads()).toEqual([]);
    expect((await ask(asked)).desk?.progress).toEqual([]);
  });
});

describe('the labels that a head is learned from', () => {
  const judged = Array.from({ length: 2_500 }, (_, order) => createKeptLabel({ order }));
  const sizeOf = (count: number) => trainingSnapshot(judged.slice(0, count)).length;

  it('are all at certain counts, the others being corrections, and the newest thousand at most', () => {
    expect([0, 11, 12, 14, 15, 18].map(sizeOf)).toEqual([0, 0, 12, 12, 15, 18]);
    expect(sizeOf(300)).toBeGreaterThan(284);
    expect(sizeOf(2_500)).toBe(1_000);
    expect(trainingSnapshot(judged).at(-1)?.order).toBeGreaterThan(2_290);
  });
});
