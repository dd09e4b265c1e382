import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EncodedTickets } from '../../core/predict/encoded-tickets';
import { createAsk } from '../../protocol/create-ask';
import type { LearnMeaning, LearnRow } from '../../protocol/learn-protocol';
import { toOffscreen } from '../../protocol/to-offscreen';
import { createRow, desk } from '../storage/learning-test-support';
import { toFeatures } from '../storage/row-features';
import type { TrainingRow } from '../storage/training-row';
import { FieldJobs } from './field-jobs';

const keptAt = '2026-03-05T09:00:00.000Z';
const field = { name: 'queue', kind: 'class' as const };
const encodeAs =
  (model: string) =>
  async (tickets: readonly { description: string }[]): Promise<EncodedTickets> => ({
    model,
    vectors: tickets.map(({ description }) => Float32Array.of(description.length)),
  });
let kept: TrainingRow[];
let sent: LearnRow[];
let asked: string[];
let meanings: LearnMeaning[] | undefined;

beforeEach(() => {
  kept = [];
  sent = [];
  asked = [];
  meanings = undefined;
});

async function keep(id: string, body: string, asFeaturesOf?: string): Promise<void> {
  const row = { ...createRow(id, { body }), keptAt };
  kept.push(...(asFeaturesOf ? await toFeatures([row], encodeAs(asFeaturesOf)) : [row]));
}

function createJobs(model: string, version = '1') {
  return new FieldJobs({
    version,
    page: {
      isOpen: async () => true,
      open: async () => undefined,
      ask: createAsk(toOffscreen, async ({ kind, request }) => {
        asked.push(kind);
        if (kind === 'learn.rows') sent.push(...v.parse(toOffscreen['learn.rows'].request, request).rows);
        if (kind === 'learn.run') meanings = v.parse(toOffscreen['learn.run'].request, request).meanings;
        return { ok: true, value: {} };
      }),
    },
    learning: {
      rows: {
        count: async () => kept.length,
        async *readPages() {
          for (const row of kept) yield [row];
        },
      },
    },
    labels: { listCurrentOf: async () => [], readNewestOrder: async () => 3 },
    encode: encodeAs(model),
    readModel: async () => model,
  });
}

/** A field is handed to the offscreen document while the base model is this one. */
function begin(model = 'shipped@2', signal = new AbortController().signal) {
  return createJobs(model).begin(desk, field, signal);
}

describe('what a field is learned from', () => {
  it('is the text with what the shipped model makes of it, and where no text was kept what was made of it then', async () => {
    await keep('1', 'It burns.');
    await keep('2', 'It is on fire.', 'shipped@2');
    expect(await begin()).toMatchObject({ encoder: 'shipped@2', labelsThrough: 3 });
    expect(sent).toMatchObject([
      { subject: 'Printer 1 is broken', body: 'It burns.', encoded: [9] },
      { subject: '', body: '', encoded: [14], grams: kept[1].grams, labels: { queue: 'hardware' } },
    ]);
  });

  it('lacks a vector where a text that was not kept was shown to another model', async () => {
    await keep('1', 'It burns.');
    await keep('2', 'It is on fire.', 'shipped@1');
    await begin();
    expect(sent.map(({ encoded }) => encoded)).toEqual([[9], undefined]);
    expect(sent[1].grams).toEqual(kept[1].grams);
  });

  it('is also the names of the values, as one would say them', async () => {
    await keep('1', 'It burns.');
    await begin();
    expect(meanings).toEqual([{ value: 'hardware', encoded: ['hardware'.length] }]);
  });

  it('is handed over before it is learned, and forgotten where that is broken off', async () => {
    await keep('1', 'It burns.');
    await begin();
    expect(asked).toEqual(['learn.begin', 'learn.rows', 'learn.run']);
    asked = [];
    await expect(begin('shipped@2', AbortSignal.abort(new Error('paused')))).rejects.toThrow('paused');
    expect(asked).toEqual(['learn.begin', 'learn.stop']);
  });
});

it('a field is named by all that it is learned from, and by nothing else', async () => {
  const name = (model = 'shipped@2', version = '1', choice = field) =>
    createJobs(model, version).describe(desk, choice, new AbortController().signal);
  await keep('1', 'It burns.');
  const before = await name();
  expect(await name()).toBe(before);
  // A ticket without a value of the field teaches it nothing.
  kept.push({ ...createRow('9', { body: 'Other.', values: {} }), keptAt });
  expect(await name()).toBe(before);
  await keep('2', 'It is on fire.');
  const names = [before, await name(), await name('shipped@3'), await name('shipped@2', '2')];
  kept[0] = { ...kept[0], values: { queue: 'software' } };
  names.push(await name());
  expect(new Set(names).size).toBe(names.length);
});
