import { describe, expect, it } from 'vitest';
import { findCues } from '../../src/core/features/cues/find-cues';
import { cleanTicket, defaultCleaning } from '../../src/core/text/clean';
import type { HeldOut } from '../fit/cross-fit';
import { noiseOf } from './held-noise';

const body = `I am out of the office until 12 May. In urgent cases my deputy is Ines Duarte.

On 3 May Jo Brandt wrote:
> Could you please reset my password? It does not work.`;

const text = cleanTicket({ subject: 'Re: Badge', description: body, messages: [] }, defaultCleaning).text;
const row: HeldOut = {
  row: {
    ...{ id: 'n', source: 'written', group: 'n', language: 'en', subject: 'Re: Badge', body },
    labels: {
      ...{ kind: 'automatic', topic: 'other', scope: 'none', work: 'fine', deadline: 'none', risk: [] },
      ...{ severity: 'P5', minutes: [0, 2], sentiment: 'neutral' },
    },
  },
  facts: { words: 12, known: 1, language: 'en', languageSure: true },
  text,
  cues: findCues(text.toLowerCase(), 'en'),
  scores: new Float32Array(),
  round: 'none',
};
const risk = [0, 0, 0, 0, 0, 0];
const thresholds = { threshold: 0.7, withShape: 0.05 };

describe('what the gate makes of a row that was left out', () => {
  it('is told from the cleaned text, not from what the mail quotes', () => {
    expect(noiseOf(row, { type: [0.1, 0.1, 0, 0.1, 0.7], risk }, thresholds)?.kind).toBe('auto-reply');
  });
  it('is nothing where the model is sure of another type', () => {
    expect(noiseOf(row, { type: [0, 0.94, 0, 0, 0.06], risk }, thresholds)).toBeUndefined();
  });
});
