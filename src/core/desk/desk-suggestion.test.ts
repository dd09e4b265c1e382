import { describe, expect, it } from 'vitest';
import { desk } from '../learner/desk-test-support';
import { learnNumber } from '../learner/learn-number';
import { learnTags } from '../learner/learn-tags';
import { learnValues } from '../learner/learn-values';
import { type AskedTicket, answerWithHead } from './desk-suggestion';
import { readDeskText, redactDeskText } from './desk-text';

const options = { seed: 1, targetPrecision: 0.9 };
const head = await learnValues(desk(240), { ...options, kind: 'class' });

function ask(description: string, requester?: string): AskedTicket {
  const text = readDeskText({ subject: 'Help', description, messages: [], requester });
  const { subject, body, placeOf } = redactDeskText(text);
  return { ticket: { subject, body }, text: `${text.subject}\n${text.body}`, placeOf };
}

describe('the answer of a head with values', () => {
  it('is sure of what it has learned, and names the words of the text that say so', () => {
    const asked = ask('Mail ann.lee@example.org: the battery and the toner are empty', 'Ann Lee');
    const answer = answerWithHead(head, asked);
    expect(answer).toMatchObject({ kind: 'class', value: 'hardware' });
    expect(answer).not.toHaveProperty('abstained');
    expect(answer.alternatives.map(({ value }) => value).sort()).toEqual(['access', 'travel']);
    expect(answer.why.map(({ text }) => text)).toEqual(expect.arrayContaining(['battery', 'toner']));
    for (const { start, end, text } of answer.why) expect(asked.text.slice(start, end)).toBe(text);
  });

  it('does not look at personal data, nor name it as a reason', () => {
    const asked = ask('printer@example.org asked for the visa and the hotel');
    const { value, why } = answerWithHead(head, asked);
    expect(value).toBe('travel');
    expect(why.map(({ text }) => text)).not.toContain('printer@example.org');
  });

  it.each([
    ['?!', 'unlike-anything-seen'],
    ['Quetzalcoatl xyzzy frobnicates', 'unlike-anything-seen'],
  ])('abstains on %s: %s', (description, reason) => {
    const asked = ask(description);
    const lone = { ...asked, ticket: { subject: '', body: description } };
    expect(answerWithHead(head, lone).abstained).toBe(reason);
  });

  it('abstains where it is not sure enough, and says whether two values tie', () => {
    const never = { ...head, thresholds: head.values.map(() => 1) };
    const sure = answerWithHead(never, ask('the battery and the toner are empty'));
    expect(sure.abstained).toBe('low-confidence');
    const flat = { ...never, calibration: { temperature: 1e6, bias: head.values.map(() => 0) } };
    expect(answerWithHead({ ...flat, curve: { from: [], to: [] } }, ask('battery')).abstained).toBe(
      'values-tie',
    );
  });

  it('never stands below values that are likelier than itself', () => {
    const bias = head.values.map((value) => (value === 'travel' ? 60 : 0));
    const shifted = {
      ...head,
      calibration: { ...head.calibration, bias },
      thresholds: head.values.map(() => 0),
    };
    const { value, confidence, abstained, alternatives } = answerWithHead(
      shifted,
      ask('the battery and the toner'),
    );
    expect(value).toBe('travel');
    expect(abstained).toBeDefined();
    expect(confidence).toBeGreaterThanOrEqual(Math.max(...alternatives.map((each) => each.confidence)));
  });
});

it('suggests all the tags that it stands by', async () => {
  const rows = desk(240).map((row) => ({ ...row, value: row.value === 'travel' ? ['trip', 'abroad'] : [] }));
  const tags = await learnTags(rows, options);
  const answer = answerWithHead(tags, ask('visa, hotel and flight'));
  expect([answer.value, ...answer.alternatives.map(({ value }) => value)].sort()).toEqual(['abroad', 'trip']);
  expect(answerWithHead(tags, ask('the battery and the toner')).abstained).toBe('low-confidence');
});

it('gives a number with its range', async () => {
  const rows = desk(240).map((row) => ({ ...row, value: row.value === 'travel' ? 20 : 2 }));
  const number = await learnNumber(rows, { seed: 1 });
  const { kind, value, range } = answerWithHead(number, ask('visa, hotel and flight'));
  expect(kind).toBe('quantity');
  expect(Number(value)).toBeGreaterThan(10);
  expect(range?.low).toBeLessThanOrEqual(Number(value));
});
