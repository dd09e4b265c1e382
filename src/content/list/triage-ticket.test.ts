// @vitest-environment happy-dom

import { beforeEach, expect, it, vi } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { english } from '../../shared/english';
import { typical } from '../card/preview/sample-predictions';
import type { Surroundings } from '../session/surroundings';
import { origin, pageWith, priority, worldOf } from '../writing/write-test-support';
import { readListed } from './read-listed';
import { TriageTicket } from './triage-ticket';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let now: unknown;
let kept: string[];

beforeEach(() => {
  now = { id: '7', fields: { priority: 'low' } };
  kept = [];
});

async function openTicket(prediction: Prediction = typical): Promise<TriageTicket> {
  const page = pageWith({ priority });
  const ticket: Ticket = {
    ...{ helpdesk: 'demo', origin, id: '7', url: '', subject: 'VPN', description: '', messages: [] },
    ...{ source: {}, fields: { priority: 'low' } },
  };
  const ask = async (kind: string, sent: { head: string }) => {
    if (kind === 'ticket.predict') return prediction;
    if (kind === 'label.list') return [];
    kept.push(sent.head);
    return { id: sent.head, head: sent.head };
  };
  const around = {
    ...{ document, ask, translate: english, report: vi.fn() },
    policy: { current: { writes: 'click' } },
  } as unknown as Surroundings;
  const world = worldOf(() => (now === undefined ? new Response('', { status: 500 }) : Response.json(now)));
  const row = { id: '7', ticket: '7', subject: 'VPN' };
  const task = {
    ...{ row, helpdesk: 'demo', origin, page, listed: { fields: {} }, world },
    read: async () => ({ ticket }),
    readAgain: () => readListed(page, world),
  };
  const opened = new TriageTicket(task, around, () => undefined);
  await opened.open();
  return opened;
}

it('is unchanged while the helpdesk has the value that was read', async () => {
  const ticket = await openTicket();
  await expect(ticket.requireUnchanged(['priority'])).resolves.toBeUndefined();
});

it.each([
  ['another value', { id: '7', fields: { priority: 'urgent' } }],
  ['no value', { id: '7', fields: {} }],
  ['another ticket', { id: '8', fields: { priority: 'low' } }],
  ['no answer', undefined],
])('counts as changed where the helpdesk has %s now, and says so', async (_, answer) => {
  const ticket = await openTicket();
  now = answer;
  await expect(ticket.requireUnchanged(['priority'])).rejects.toThrow(/was changed since the preview/);
});

it('knows the fields that were read, be they empty', async () => {
  const ticket = await openTicket();
  expect(['priority', 'estimate', 'constructor'].map((field) => ticket.isKnown(field))).toEqual([
    true,
    false,
    false,
  ]);
});

it('keeps as accepted only what was shown', async () => {
  const ticket = await openTicket();
  await ticket.accept(0, ['topic']);
  expect(kept).toEqual(['topic']);
});

it('asks for nothing where it is noise, until the agent says something of it', async () => {
  const noise: Prediction['noise'] = { kind: 'bounce', confidence: 1, from: 'phrase' };
  const ticket = await openTicket({ ...typical, noise });
  expect(ticket.asksForNothing).toBe(true);
  await ticket.actions.record('topic', 'access', 'corrected', '');
  expect(ticket.asksForNothing).toBe(false);
});
