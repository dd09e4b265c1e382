import { describe, expect, it } from 'vitest';
import { desk, ticket } from './desk-test-support';
import { LearnError } from './desk-ticket';
import { maxTickets } from './features';
import { packHead } from './head-file';
import { learnNumber } from './learn-number';
import { learnTags } from './learn-tags';
import { answerValue, learnValues, reachesThreshold } from './learn-values';
import { pickRows } from './pick-rows';

const options = { kind: 'class' as const, seed: 1, targetPrecision: 0.9 };

describe('odd desks', () => {
  it('without any ticket, or with levels that are no numbers, are refused in words', async () => {
    await expect(learnValues([], options)).rejects.toThrow(LearnError);
    await expect(learnNumber([], { seed: 1 })).rejects.toThrow('no ticket');
    await expect(learnTags([], { seed: 1, targetPrecision: 0.9 })).rejects.toThrow(LearnError);
    await expect(learnTags([{ ...ticket('x'), value: [] }], options)).rejects.toThrow('No ticket has a tag');
    await expect(learnValues(desk(20), { ...options, kind: 'ordinal' })).rejects.toThrow('to be numbers');
  });
  it('with one value answer that value and never claim to know', async () => {
    const head = await learnValues(desk(80, ['access']), options);
    const answer = answerValue(head, ticket('anything'));
    expect(answer.value).toBe('access');
    expect(reachesThreshold(head, answer)).toBe(false);
  });
  it('with ten tickets, a value of one ticket, contradictions and empty texts still answer', async () => {
    expect((await learnValues(desk(10), options)).values).toHaveLength(3);
    expect((await learnValues(desk(1), options)).values).toHaveLength(1);
    expect((await learnValues(desk(2), options)).values).toHaveLength(2);
    const rare = await learnValues([...desk(60), ticket('my parrot died', 'pets')], options);
    expect(answerValue(rare, ticket('parrot')).probabilities).toHaveLength(4);
    const twice = [...desk(60), ...desk(60).map((row) => ({ ...row, value: 'other' }))];
    const contradicting = await learnValues(twice, options);
    expect(answerValue(contradicting, ticket('printer')).confidence).toBeLessThan(0.9);
    const empty = await learnValues([...desk(30), ticket('', 'access')], options);
    expect(empty.values).toContain(answerValue(empty, ticket('')).value);
  });
  it('with 300 values stay within four megabytes', async () => {
    const values = Array.from({ length: 300 }, (_, i) => `value${i}`);
    const rows = values.flatMap((value) => [1, 2].map((n) => ticket(`about ${value} number ${n}`, value)));
    const head = await learnValues(rows, options);
    expect(packHead(head).length).toBeLessThan(4_000_000);
    expect(answerValue(head, ticket('about value123')).value).toBe('value123');
  }, 180_000);
  it('with a text of a megabyte look at its beginning only', async () => {
    const head = await learnValues(desk(60), options);
    const long = `password login locked ${'x '.repeat(500_000)}`;
    expect(answerValue(head, ticket(long))).toEqual(answerValue(head, ticket(long.slice(0, 3000))));
  });
  it('with 200,000 tickets are learned from as many as can be handled, the same each time', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => ticket('', String(i)));
    const picked = pickRows(rows, 1);
    expect(picked).toHaveLength(maxTickets);
    expect(new Set(picked).size).toBe(maxTickets);
    expect(pickRows(rows, 1)).toEqual(picked);
  });
});
