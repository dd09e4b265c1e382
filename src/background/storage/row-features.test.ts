import { describe, expect, it } from 'vitest';
import { packTicket } from '../../core/learner/packed-grams';
import { encodeLength } from '../api/test-fakes';
import { createRow } from './learning-test-support';
import { asMayBeKept } from './row-features';

const draft = createRow('7', {
  subject: 'Canary of anna@example.org',
  body: 'Zebediah Canaryson is waiting.',
  names: ['Zebediah Canaryson'],
  values: {
    queue: 'hardware',
    hours: 2,
    tags: ['red', 'blue'],
    told: 'The canary sang.\nThen it stopped.',
    notes: 'A canary in every line of it. '.repeat(4),
  },
});

describe('what is kept of a ticket', () => {
  it('is all of it where its text may be kept, and nothing where nothing may', async () => {
    expect(await asMayBeKept([draft], 'text', encodeLength)).toEqual([draft]);
    expect(await asMayBeKept([draft], 'nothing', encodeLength)).toEqual([]);
  });

  it('are counted hashes of what is left without personal data, and no word of it, where the text may not', async () => {
    const [row] = await asMayBeKept([draft], 'features', encodeLength);
    expect(JSON.stringify(row)).not.toMatch(/canary|zebediah|waiting|anna/i);
    expect(row).toMatchObject({
      origin: draft.origin,
      ticketId: '7',
      source: 'backfill',
      subject: '',
      body: '',
    });
    const redacted = { subject: 'Canary of [email]', body: '[name] is waiting.' };
    expect(row.grams).toEqual(packTicket(redacted));
    expect(row.encoded).toEqual({ model: 'shipped@1.0.0', vector: [redacted.body.length % 7, 1] });
  });

  it('are the values that can be learned, but no text that somebody wrote into a field', async () => {
    const [row] = await asMayBeKept([draft], 'features', encodeLength);
    expect(row.values).toEqual({ queue: 'hardware', hours: 2, tags: ['red', 'blue'] });
  });

  it('is what the present model makes of it, also where another was asked before', async () => {
    const known = { ...draft, encoded: { model: 'shipped@0.9.0', vector: [9, 9] } };
    const rows = await asMayBeKept([known, createRow('8', { body: '12345' })], 'features', encodeLength);
    const model = 'shipped@1.0.0';
    expect(rows.map(({ encoded }) => encoded)).toEqual([
      { model, vector: ['[name] is waiting.'.length % 7, 1] },
      { model, vector: [5, 1] },
    ]);
  });
});
