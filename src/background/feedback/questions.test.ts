import { beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseCandidate } from '../../core/desk/question';
import { sketchText } from '../../core/desk/text-sketch';
import type { Label } from '../../core/label';
import type { Prediction, Suggestion } from '../../core/suggestion';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { parseSettings } from '../../shared/settings';
import { createLabel, createRememberedValue, setTime } from '../api/test-fakes';
import { questionRulesOf } from './question-rules';
import { type QuestionDay, Questions } from './questions';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let labels: Label[];
let perDay: number;
let day: ReturnType<typeof createRememberedValue<QuestionDay>>;
let questions: Questions;

beforeEach(() => {
  labels = [];
  perDay = 3;
  setTime(new Date(2026, 2, 5, 9));
  day = createRememberedValue<QuestionDay>();
  start();
});

function start(): void {
  questions = new Questions({
    readRules: async () => ({ perDay, canTurnOff: true }),
    listLabels: async () => labels,
    hashTicket: async ({ id }) => id,
    day,
    recent: createRememberedValue<number[][]>(),
  });
}

const texts = [
  'printer out of toner',
  'visa for the flight',
  'wrong VAT number',
  'locked account',
  'cold office',
];

function suggestion(head: string, confidence: number, change: Partial<Suggestion> = {}): Suggestion {
  const alternatives = [
    { value: 'network', confidence: 0.9 - confidence },
    { value: 'other', confidence: 0.1 },
  ];
  return {
    head,
    kind: 'class',
    value: 'hardware',
    confidence,
    alternatives,
    why: [],
    model: 'm@1',
    ...change,
  };
}

async function pick(
  number: number,
  suggestions = [suggestion('topic', 0.46)],
  text = texts[number % 5] ?? '',
) {
  const prediction: Prediction = {
    model: 'm@1',
    text: `${text} ${number}`,
    language: 'en',
    suggestions: Object.fromEntries(suggestions.map((each) => [each.head, each])),
  };
  const candidate = chooseCandidate(prediction);
  const ticket = { helpdesk: 'demo', origin: 'https://desk.example', id: String(number) };
  return candidate && questions.pick(ticket, candidate, sketchText(prediction.text));
}

describe('a question', () => {
  it('is about the two values that a head cannot tell apart, of the head that is least sure', async () => {
    const heads = [suggestion('topic', 0.8), suggestion('field:queue', 0.47), suggestion('type', 0.5)];
    expect(await pick(1, heads)).toEqual({
      head: 'field:queue',
      values: ['hardware', 'network'],
      canTurnOff: true,
    });
  });

  it('is not asked where the head is sure, hidden, no question of the card, or the text is the trouble', async () => {
    expect(await pick(1, [suggestion('topic', 0.88)])).toBeUndefined();
    const hidden = { field: 'queue', tickets: 9, values: [], isHidden: true };
    expect(await pick(2, [suggestion('field:queue', 0.46, { desk: hidden })])).toBeUndefined();
    expect(await pick(3, [suggestion('sentiment', 0.46)])).toBeUndefined();
    expect(await pick(4, [suggestion('topic', 0.46, { abstained: 'too-short' })])).toBeUndefined();
  });

  it('is asked at most so often a day, whatever happens at once, and again the next day', async () => {
    const asked = (numbers: readonly number[]) => Promise.all(numbers.map((number) => pick(number)));
    const first = await asked([1, 2, 3, 4]);
    expect(first.filter((question) => question)).toHaveLength(3);
    start();
    expect(await pick(5)).toBeUndefined();
    setTime(new Date(2026, 2, 6, 9));
    expect(await pick(6)).toBeDefined();
  });

  it('is not asked where none are wanted, or of what was judged', async () => {
    perDay = 0;
    expect(await pick(1)).toBeUndefined();
    perDay = 3;
    labels = [createLabel({ head: 'topic' })];
    expect(await pick(1)).toBeUndefined();
    labels = [];
    expect(await pick(1)).toBeDefined();
  });

  it('is not asked again of the same ticket, nor of one like those asked lately', async () => {
    const text = 'The VPN on my laptop asks for a token since Monday';
    expect(await pick(1, undefined, text)).toBeDefined();
    expect(await pick(1, undefined, text)).toBeUndefined();
    expect(await pick(2, undefined, text)).toBeUndefined();
    expect(await pick(3, undefined, 'Where do I hand in my travel expenses?')).toBeDefined();
  });

  it('waits for the better tickets where many are in doubt', async () => {
    const worths = Array.from({ length: 20 }, (_, i) => 0.8 + i / 200);
    day.value = { day: '2026-03-05', asked: [], worths };
    expect(await pick(1, [suggestion('field:queue', 0.53)])).toBeUndefined();
    expect(await pick(2, [suggestion('field:queue', 0.45)])).toBeDefined();
  });
});

describe('how many questions', () => {
  const rules = (policy: unknown, settings: unknown) =>
    questionRulesOf(parsePolicy(policy).policy, parseSettings(settings));

  it('is three, what the user says, or what the organisation says, which nobody turns off', () => {
    expect(rules({}, {})).toEqual({ perDay: 3, canTurnOff: true });
    expect(rules({}, { questionsPerDay: 0 })).toEqual({ perDay: 0, canTurnOff: true });
    expect(rules({ questionsPerDay: 5 }, { questionsPerDay: 0 })).toEqual({ perDay: 5, canTurnOff: false });
    expect(rules({ learning: { fromClicks: false } }, {})).toMatchObject({ perDay: 0 });
  });
});
