// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeadReport, LearningRun, LearningStatus } from '../../protocol/learning-messages';
import { english } from '../../shared/english';
import type { Translate } from '../../shared/translate';
import type { OptionsClient } from '../options-client';
import { OptionsContext } from '../shared/options-context';
import { LearnDesk } from './learn-desk';

const origin = 'https://desk.example';

const head: HeadReport = {
  ...{ field: 'queue', state: 'hidden', learnedAt: '2030-05-17T12:00:00.000Z', canUndo: true },
  result: {
    ...{ version: 1, kind: 'class', field: 'queue', seed: 1, rareValues: 2 },
    tickets: { labelled: 500, learned: 400, aside: 100 },
    ...{ accuracy: 0.87, macroF1: 0.8, interval: { low: 0.79, high: 0.92 } },
    mostFrequent: { value: 'hardware', accuracy: 0.4, macroF1: 0.1 },
    answered: { coverage: 0.75, precision: 0.95 },
    curve: [
      { tickets: 100, accuracy: 0.6, macroF1: 0.5 },
      { tickets: 400, accuracy: 0.87, macroF1: 0.8 },
    ],
    confusion: {
      values: ['hardware', 'access'],
      counts: [
        [40, 3, 0],
        [7, 48, 2],
      ],
    },
  },
};

let status: LearningStatus;
let asked: [kind: string, request: unknown][];

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  status = { origin, rows: 500, fields: [], heads: [], mayFetch: true };
});

afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

async function open(words: Translate = english): Promise<void> {
  const client = {
    ask: async (kind: string, request: unknown) => {
      asked.push([kind, request]);
      return kind === 'learning.read' ? structuredClone(status) : {};
    },
  } as unknown as OptionsClient;
  await act(async () =>
    render(
      <OptionsContext client={client} translate={words}>
        <LearnDesk origin={origin} />
      </OptionsContext>,
      document.body,
    ),
  );
  await pass(50);
}

/** A second later, when a page that follows something looks again. */
async function nextLook(): Promise<void> {
  await pass(1000);
  await pass(50);
}

/** Long enough that everything is drawn, too short for another look. */
async function pass(milliseconds: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });
}

const text = () => document.body.textContent ?? '';
const spoken = () => [...document.querySelectorAll('[role=status]')].map((each) => each.textContent).join('');
const asks = (kind: string) => asked.filter(([each]) => each === kind).map(([, request]) => request);

async function click(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!found) throw new Error(`No button ${name} in: ${text()}`);
  await act(async () => found.click());
  await pass(50);
}

describe('learning under way', () => {
  const fetching: LearningRun = {
    ...{ phase: 'fetching', state: 'running', done: 120, expected: 400, secondsLeft: 90 },
  };

  it('shows how far it is in numbers and words, and follows it', async () => {
    status = { ...status, run: fetching };
    await open();
    const bar = () => document.querySelector('[role=progressbar]');
    expect(bar()?.getAttribute('aria-valuenow')).toBe('30');
    expect(text()).toContain('Fetching closed tickets: 120 of about 400. About 2 minutes left.');
    status = { ...status, run: { ...fetching, done: 200, secondsLeft: 20 } };
    await nextLook();
    expect(bar()?.getAttribute('aria-valuenow')).toBe('50');
    expect(text()).toContain('Less than a minute left.');
  });

  it('tells new tickets from those that were here already', async () => {
    status = { ...status, run: { ...fetching, done: 312, held: 300 } };
    await open();
    expect(text()).toContain('312 of about 400. New or changed: 12. Already here: 300.');
  });

  it('says when it has ended and learned something, and not where nothing was learned', async () => {
    const run: LearningRun = { phase: 'learning', state: 'running', field: 'queue', done: 0.5, expected: 1 };
    status = { ...status, heads: [head], run };
    await open();
    status = { ...status, run: undefined };
    await nextLook();
    expect(spoken()).not.toContain('Learning has finished');
    await click('Fetch newer tickets and learn again');
    status = { ...status, run };
    await click('Fetch newer tickets and learn again');
    status = { ...status, run: undefined, heads: [{ ...head, learnedAt: '2030-05-18T12:00:00.000Z' }] };
    await nextLook();
    expect(spoken()).toContain('Learning has finished. The results are below.');
  });

  it('is read out when a tenth more is done, not at every look', async () => {
    status = { ...status, run: fetching };
    await open();
    expect(spoken()).toContain('120 of about 400');
    status = { ...status, run: { ...fetching, done: 130 } };
    await nextLook();
    expect(spoken()).toContain('120 of about 400');
    status = { ...status, run: { ...fetching, done: 170 } };
    await nextLook();
    expect(spoken()).toContain('170 of about 400');
  });

  it('is paused, goes on and is cancelled; nobody looks again while it rests', async () => {
    status = { ...status, run: fetching };
    await open();
    status = { ...status, run: { ...fetching, state: 'paused' } };
    await click('Pause');
    expect(asks('learning.pause')).toEqual([{ origin }]);
    expect(text()).toContain('Paused after 120 of about 400 closed tickets.');
    const looks = asks('learning.read').length;
    await nextLook();
    expect(asks('learning.read')).toHaveLength(looks);
    await click('Go on');
    expect(asks('learning.start')).toEqual([{ origin }]);
    await click('Cancel');
    expect(asks('learning.cancel')).toEqual([{ origin }]);
  });

  it('says why it could not go on', async () => {
    const problem = { code: 'storage-full', message: 'There is no room left.' };
    status = { ...status, run: { ...fetching, state: 'failed', problem } };
    await open();
    expect(document.querySelector('[role=alert]')?.textContent).toBe('There is no room left.');
    await click('Try again');
    expect(asks('learning.start')).toEqual([{ origin }]);
  });

  it('says that it rests before the first field, too, without a gap in the sentence', async () => {
    status = { ...status, run: { ...fetching, phase: 'learning', state: 'paused', done: 0, expected: 1 } };
    await open();
    expect(text()).toContain('Paused while learning, at 0%.');
  });

  it('leaves a file to learn from where the helpdesk gives no list of tickets', async () => {
    const problem = { code: 'no-recipe', message: 'No list.' };
    const run: LearningRun = { ...fetching, state: 'failed', problem };
    status = { ...status, run, mayFetch: false, cannotFetch: 'helpdesk' };
    await open();
    expect(text()).toContain('You can learn from a file instead.');
    expect(document.querySelector('input[type=file]')).not.toBeNull();
  });
});

describe('what was learned', () => {
  it('is said in sentences, against always the most frequent value', async () => {
    status = { ...status, heads: [head] };
    await open();
    expect(text()).toContain('87% right (between 79% and 92% are likely).');
    expect(text()).toContain('Always answering “hardware” would be 40% right.');
    expect(text()).toContain('It would say “not sure” for 25%; of the rest 95% are right.');
    expect(text()).toContain('Learned from 400 tickets, measured on 100 others that it had not seen.');
    expect(text()).toContain('2 values are too rare to be learned.');
    expect(text()).toContain('“access” was taken for “hardware”: 7');
  });

  it('goes by the names that the organisation gives', async () => {
    status = { ...status, heads: [head] };
    const ownName = (of: string, value: string) =>
      of === 'field:queue' && value === 'access' ? 'Badges' : undefined;
    const words: Translate = (...all) => english(...all);
    await open(Object.assign(words, { ownName }));
    expect(text()).toContain('“Badges” was taken for “hardware”: 7');
  });

  it('is shown, measured or off as the agent says, and goes back to the one before', async () => {
    status = { ...status, heads: [head] };
    await open();
    const radio = document.querySelector<HTMLInputElement>('input[value=used]');
    await act(async () => radio?.click());
    await pass(50);
    expect(asks('learning.setState')).toEqual([{ origin, field: 'queue', state: 'used' }]);
    await click('Go back to the previous one');
    expect(asks('learning.undo')).toEqual([{ origin, field: 'queue' }]);
  });
});

describe('what can be learned', () => {
  const found = { kind: 'class' as const, filled: 500, distinct: 12 };
  const fields = ['queue', 'category'].map((name) => ({
    ...{ ...found, name, values: [{ value: 'hardware', count: 210 }] },
  }));

  it('is listed with its values; only what is chosen is learned', async () => {
    status = { ...status, fields };
    await open();
    expect(text()).toContain('hardware (210), 11 more');
    const [first] = document.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    await act(async () => first.click());
    await click('Learn the chosen fields');
    expect(asks('learning.learn')).toEqual([{ origin, fields: [{ name: 'category', kind: 'class' }] }]);
  });

  it('is nothing where the organisation forbids it', async () => {
    status = { ...status, fields, mayFetch: false, cannotFetch: 'policy' };
    await open();
    expect(text()).toContain('Your organisation has switched off learning from closed tickets.');
    expect([...document.querySelectorAll('button')]).toEqual([]);
  });
});
