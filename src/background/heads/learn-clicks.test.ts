import { expect, it, vi } from 'vitest';
import { openHead } from '../../core/learner/head-file';
import { answerValue, type ValuesHead } from '../../core/learner/learn-values';
import { packTicket, unpackGrams } from '../../core/learner/packed-grams';
import { createLabel } from '../api/test-fakes';
import type { JudgedTicket } from './desk-tickets';
import { learnFromClicks } from './learn-clicks';

const words = { access: 'password login account', hardware: 'printer toner screen' };

it('learns from tickets whose text was not kept, without asking the model about texts that are not there', async () => {
  const snapshot = Array.from({ length: 40 }, (_, i): JudgedTicket => {
    const final = i % 2 ? 'hardware' : 'access';
    const grams = unpackGrams(packTicket({ subject: '', body: `${words[final]} ${i}` }));
    const label = { ...createLabel({ final }), origin: 'https://desk.example', order: i, hasTicket: true };
    return { label, ticket: { subject: '', body: '', grams } };
  });
  const encode = vi.fn();
  const head = openHead((await learnFromClicks(snapshot, encode)) ?? new Uint8Array()) as ValuesHead;
  expect(answerValue(head, { subject: '', body: 'the toner of my printer' }).value).toBe('hardware');
  expect(encode).not.toHaveBeenCalled();
});
