import { describe, expect, it } from 'vitest';
import { possibleLevels, severityOf } from './severity-rule';
import type { TicketFacts } from './ticket-facts';

const facts = (change: Partial<TicketFacts> = {}): TicketFacts => ({
  type: 'incident',
  scope: 'one',
  work: 'hindered',
  deadline: 'none',
  risk: [],
  ...change,
});

describe('severity by the guideline', () => {
  it.each([
    ['all', 'P1', 'P2', 'P4'],
    ['some', 'P2', 'P3', 'P4'],
    ['one', 'P3', 'P4', 'P5'],
  ] as const)('has the table for %s', (scope, stopped, hindered, fine) => {
    expect(severityOf(facts({ scope, work: 'stopped' }))).toBe(stopped);
    expect(severityOf(facts({ scope, work: 'hindered' }))).toBe(hindered);
    expect(severityOf(facts({ scope, work: 'fine', type: 'request' }))).toBe(fine);
  });

  it('starts questions, feedback, automatic mail and what holds nobody up at the lowest', () => {
    for (const type of ['question', 'feedback', 'automatic'] as const)
      expect(severityOf(facts({ type, scope: 'all', work: 'stopped' }))).toBe('P5');
    expect(severityOf(facts({ scope: 'none', work: 'stopped' }))).toBe('P5');
  });

  it('raises one level for "now" or much money, once, and a plain wish never above P3', () => {
    expect(severityOf(facts({ deadline: 'now' }))).toBe('P3');
    expect(severityOf(facts({ deadline: 'now', risk: ['money'] }))).toBe('P3');
    expect(severityOf(facts({ deadline: 'now', work: 'fine', scope: 'all' }))).toBe('P3');
    expect(severityOf(facts({ deadline: 'now', work: 'stopped', scope: 'all' }))).toBe('P1');
  });

  it('raises low levels for "soon", and to P3 for lawyers and lost customers', () => {
    expect(severityOf(facts({ deadline: 'soon' }))).toBe('P3');
    expect(severityOf(facts({ deadline: 'soon', work: 'fine' }))).toBe('P4');
    expect(severityOf(facts({ type: 'feedback', risk: ['leave'] }))).toBe('P3');
  });

  it('lets "no hurry" lower one level, but never what danger set', () => {
    expect(severityOf(facts(), { hasTime: true })).toBe('P5');
    expect(severityOf(facts({ risk: ['safety'] }), { danger: 'going-on', hasTime: true })).toBe('P1');
    expect(severityOf(facts(), { danger: 'suspected' })).toBe('P2');
    expect(severityOf(facts({ type: 'question', work: 'fine' }), { danger: 'reported' })).toBe('P4');
  });

  it('tells every level that facts allow', () => {
    expect(possibleLevels(facts({ deadline: 'soon' }))).toEqual(['P3']);
    expect(possibleLevels(facts({ type: 'request', work: 'fine' }))).toEqual(['P4', 'P5']);
    expect(possibleLevels(facts({ risk: ['security'] }))).toEqual(['P1', 'P2', 'P4', 'P5']);
  });
});
