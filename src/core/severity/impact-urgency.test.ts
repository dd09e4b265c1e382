import { describe, expect, it } from 'vitest';
import { type FactsSaid, impactAndUrgency } from './impact-urgency';

const said = (change: Partial<FactsSaid> = {}): FactsSaid => ({
  scope: 'one',
  work: 'hindered',
  deadline: 'none',
  severity: 'P4',
  isSeverityKept: false,
  ...change,
});

describe('impact and urgency', () => {
  it.each([
    ['all', 'stopped', 'none', 'P1', 'high', 'high'],
    ['some', 'hindered', 'none', 'P3', 'medium', 'medium'],
    ['some', 'fine', 'now', 'P3', 'medium', 'high'],
    ['one', 'fine', 'soon', 'P4', 'low', 'medium'],
    ['none', 'fine', 'none', 'P5', 'low', 'low'],
  ])('of %s, %s, %s are by the facts', (scope, work, deadline, severity, impact, urgency) => {
    expect(impactAndUrgency(said({ scope, work, deadline, severity }))).toEqual({ impact, urgency });
  });

  it('never stand for less than the severity, whatever set it', () => {
    const smoke = said({ work: 'fine', severity: 'P1' });
    expect(impactAndUrgency(smoke)).toEqual({ impact: 'high', urgency: 'high' });
    expect(impactAndUrgency(said({ severity: 'P2' }))).toEqual({ impact: 'medium', urgency: 'high' });
  });

  it('follow the agent down, but not the model', () => {
    const outage = said({ scope: 'all', work: 'stopped', severity: 'P4' });
    expect(impactAndUrgency(outage)).toEqual({ impact: 'high', urgency: 'high' });
    expect(impactAndUrgency({ ...outage, isSeverityKept: true })).toEqual({
      impact: 'medium',
      urgency: 'low',
    });
  });

  it('follow from the severity alone where no facts are known, and from nothing not at all', () => {
    const unknown = { scope: undefined, work: undefined, deadline: undefined };
    expect(impactAndUrgency(said({ ...unknown, severity: 'P3' }))).toEqual({
      impact: 'low',
      urgency: 'high',
    });
    expect(impactAndUrgency(said({ ...unknown, severity: undefined }))).toBeUndefined();
  });
});
