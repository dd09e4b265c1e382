// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import { english } from '../../shared/english';
import { typical } from '../card/preview/sample-predictions';
import type { LoadPart } from '../later/later-parts';
import { writeFields } from '../writing/write-fields';
import { origin, pageWith, priority, worldOf } from '../writing/write-test-support';
import { CardWriting } from './card-writing';

vi.mock('webextension-polyfill', () => ({ default: {} }));

async function fill(status: string): Promise<string[]> {
  const sent: string[] = [];
  let now = '';
  const world = worldOf((method, _, body) => {
    if (method === 'PUT') {
      sent.push(body);
      now = JSON.parse(body).ticket.priority;
    }
    return Response.json({ id: '7', priority: now, status });
  });
  const page = pageWith({ priority: { ...priority, values: { P2: 'high' } } });
  const key = { helpdesk: 'demo', origin, id: '7' };
  const ticket: Ticket = {
    ...{ ...key, url: '', subject: 'VPN', description: '', messages: [], source: {}, status },
    fields: { priority: '' },
  };
  const ask = (async (kind: string) => (kind === 'audit.undone' ? [] : {})) as Ask;
  const load = (async () => ({ writeFields })) as unknown as LoadPart;
  const setting = { page, document, world, ask, load, translate: english, report: vi.fn() };
  await new CardWriting(setting, ticket, key).fillEmpty({ state: 'ready', prediction: typical, labels: [] });
  return sent;
}

it('fills an empty field of an open ticket by itself, and of a closed one nothing', async () => {
  expect(await fill('In Bearbeitung')).toHaveLength(1);
  expect(await fill('Geschlossen')).toEqual([]);
});
