import { expect, it } from 'vitest';
import { createTicket } from '../api/test-fakes';
import { asksForNothing, toRowDraft } from './ticket-row';

it('learns from what a ticket began with: what was answered later is not known of a new one', () => {
  const answer = { id: '2', role: 'agent' as const, text: 'The toner was empty, replaced.' };
  const described = createTicket({ description: 'The printer is grey.', messages: [answer] });
  expect(toRowDraft(described, 'hash').body).toBe('The printer is grey.');
  const opening = { id: '1', role: 'customer' as const, text: 'The printer is grey.' };
  const conversation = createTicket({ description: '', messages: [opening, answer] });
  expect(toRowDraft(conversation, 'hash').body.trim()).toBe('The printer is grey.');
});

it('learns the fields of the form, but not who did it and how it ended', () => {
  const fields = {
    queue: 'Billing',
    tags: ['vip', 'refund'],
    assignee: 'Anna',
    status: 'closed',
    impact: null,
  };
  expect(toRowDraft(createTicket({ fields }), 'hash').values).toEqual({
    queue: 'Billing',
    tags: ['vip', 'refund'],
  });
});

it('learns the hours from opening to resolution, where both are told and make sense', () => {
  const created = '2026-03-05T09:00:00Z';
  const hours = (resolved?: string) =>
    toRowDraft(createTicket({ created, ...(resolved && { resolved }) }), 'hash').values.hours;
  expect(hours('2026-03-05T10:30:00Z')).toBe(1.5);
  expect(hours('2026-03-04T10:30:00Z')).toBeUndefined();
  expect(hours()).toBeUndefined();
});

it.each([
  [{ subject: 'Automatic reply: Invoice 4411' }, true],
  [{ subject: 'Unzustellbar: Ihr Ticket' }, true],
  [{ headers: { 'Auto-Submitted': 'auto-replied' } }, true],
  [{ subject: 'Re: Automatic reply of our shop is wrong' }, false],
])('learns nothing from what asks for nothing: %o', (change, isNoise) => {
  expect(asksForNothing(createTicket(change))).toBe(isNoise);
});
