import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPredictor, type Predictor } from '../src/core/predict/predictor';
import type { Noise, NoiseKind } from '../src/core/suggestion';
import { readJsonLines } from '../training/data/read-rows';
import { currentPackage } from '../training/package/disk-files';
import { startWasm } from '../training/wasm-backend';

/** A mail as a helpdesk gets it, and whether it asks for something. */
const Mail = v.strictObject({
  id: v.string(),
  lang: v.string(),
  kind: v.string(),
  asks: v.boolean(),
  subject: v.string(),
  body: v.string(),
  messages: v.optional(v.array(v.object({ role: v.picklist(['agent', 'customer']), text: v.string() })), []),
});

/** Kinds that a fixed subject tells for certain. */
const fixed: Readonly<Record<string, NoiseKind>> = {
  'out-of-office': 'auto-reply',
  bounce: 'bounce',
  'read-receipt': 'receipt',
  recall: 'receipt',
  calendar: 'receipt',
};

/** What mails without a fixed subject are called. */
const named: Readonly<Record<string, NoiseKind>> = {
  away: 'auto-reply',
  echo: 'auto-reply',
  undelivered: 'bounce',
  displayed: 'receipt',
  invitation: 'receipt',
  newsletter: 'newsletter',
  spam: 'spam',
  'all-clear': 'recovery',
  job: 'recovery',
  notice: 'receipt',
  thanks: 'thanks',
};

const mails: (v.InferOutput<typeof Mail> & { noise?: Noise })[] = [];
let predictor: Predictor;

beforeAll(async () => {
  await startWasm();
  predictor = await loadPredictor(await currentPackage('models'));
  const read: v.InferOutput<typeof Mail>[] = [];
  for await (const row of readJsonLines('training/noise/mails.jsonl')) read.push(v.parse(Mail, row));
  const predictions = await predictor.predict(
    read.map(({ subject, body, messages }) => ({ subject, description: body, messages })),
  );
  read.forEach((mail, i) => {
    mails.push({ ...mail, noise: predictions[i]?.noise });
  });
}, 120_000);
afterAll(() => predictor.dispose());

const idsOf = (some: typeof mails) => some.map(({ id }) => id);

describe('mails of a helpdesk', () => {
  it('that ask for something are never called noise, whatever they are about', () => {
    const asking = mails.filter(({ asks }) => asks);
    expect(asking.length).toBeGreaterThan(0);
    expect(idsOf(asking.filter(({ noise }) => noise))).toEqual([]);
  });

  it('that a program sends with a fixed subject are called what they are', () => {
    const sent = mails.filter(({ kind }) => Object.hasOwn(fixed, kind));
    expect(sent.length).toBeGreaterThan(0);
    expect(idsOf(sent.filter(({ kind, noise }) => noise?.kind !== fixed[kind]))).toEqual([]);
  });

  it.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja'])(
    'that ask for nothing are found in %s',
    (lang) => {
      const silent = mails.filter((mail) => !mail.asks && mail.lang === lang);
      const missed = idsOf(silent.filter(({ noise }) => !noise));
      expect({ missed, areFew: missed.length <= 0.2 * silent.length }).toMatchObject({
        areFew: true,
      });
    },
  );

  it.each(Object.entries(named))('of the kind %s are mostly called so', (kind, expected) => {
    const found = mails.filter((mail) => mail.kind === kind && mail.noise);
    const others = found.filter(({ noise }) => noise?.kind !== expected);
    expect(found.length).toBeGreaterThan(0);
    expect({ others: idsOf(others), areFew: others.length <= 0.25 * found.length }).toMatchObject({
      areFew: true,
    });
  });
});
